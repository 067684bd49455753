/** In characters. Apart from the rules, so that pages need not carry those. */
export const LINK_NAME_MAX_LENGTH = 80;
