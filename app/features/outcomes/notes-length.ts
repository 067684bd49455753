/** The longest notes of a report, in UTF-16 code units. */
export const NOTES_MAX_LENGTH = 2_000;
