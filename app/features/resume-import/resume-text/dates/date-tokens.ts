import { fold } from '~/features/language/fold';

/** A word, a number or a mark of a line, as dates are read from. */
export interface DateToken {
  kind: 'number' | 'word' | 'mark';
  /** As written; of a word, folded. */
  text: string;
  from: number;
  to: number;
  /** There is space before it. */
  spaced: boolean;
  /** That space is wide, as between things that only stand on one line. */
  wide: boolean;
  /** It is written in capitals alone. */
  upper: boolean;
}

/** Chinese writes without spaces, so that each sign of it is a token. */
const TOKEN = /\d+|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|[^\s\p{L}\p{M}\d]/gu;
const APOSTROPHES = /[’'‘`´]/;

/** The tokens of a line, in order. */
export function dateTokens(words: string): DateToken[] {
  const tokens: DateToken[] = [];
  let end = 0;
  for (const { 0: text, index } of words.matchAll(TOKEN)) {
    const kind = /^\d/.test(text) ? 'number' : /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'mark';
    tokens.push({
      kind,
      text: kind === 'word' ? fold(text) : APOSTROPHES.test(text) ? "'" : text,
      from: index,
      to: index + text.length,
      upper: /^\p{Lu}+$/u.test(text),
      spaced: index > end || index === 0,
      wide: index > end + 1 || words[index - 1] === '\t',
    });
    end = index + text.length;
  }
  return tokens;
}

const LONGEST_PHRASE = 4;

/**
 * How many tokens from `at` on are a phrase of the list; 0 where they are none.
 *
 * @param phrases folded words and marks, a space between each.
 */
export function phraseLength(
  tokens: readonly DateToken[],
  at: number,
  phrases: ReadonlySet<string>,
): number {
  let phrase = '';
  let longest = 0;
  for (let count = 1; count <= LONGEST_PHRASE; count += 1) {
    const token = tokens[at + count - 1];
    if (token === undefined) break;
    phrase = count === 1 ? token.text : `${phrase} ${token.text}`;
    if (phrases.has(phrase)) longest = count;
  }
  return longest;
}
