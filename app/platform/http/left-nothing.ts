/**
 * Takes from a browser what it kept of somebody's pages: copies for the way back, and what they
 * typed. Cookies are ended one by one, because others of this site may go on.
 */
export const LEFT_NOTHING = { 'Clear-Site-Data': '"cache", "storage"' } as const;
