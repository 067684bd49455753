import { wordKey } from '~/features/language/word-key';

/** The key of the last word of a text. */
export const lastKey = (text: string): string =>
  wordKey(/(\p{L}+)\P{L}*$/u.exec(text)?.[1]?.toLowerCase() ?? '');
