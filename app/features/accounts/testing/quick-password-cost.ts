/** The least bcrypt takes: for tests that are about something else than hashes. */
export const QUICK_PASSWORD_COST = 4;
