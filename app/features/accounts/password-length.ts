/** In characters (code points). Apart from the rules, so that pages need not carry those. */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;
