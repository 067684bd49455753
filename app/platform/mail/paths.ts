/** Below it, behind a signed token, mail programs post that somebody wants no more (RFC 8058). */
export const UNSUBSCRIBE_PATH = '/unsubscribe/';
