/** The source of a pattern, with or without the flag `u`, that matches the text as it is. */
export const literalPattern = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
