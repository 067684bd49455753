import { monthOf } from '~/features/language/months';
import type { Quantity } from '~/features/language/quantities';
import type { Word } from '~/features/language/statements';
import { sameMeaning } from './meaning-groups';

/** How one word of a line can stand for one of an answer. */
export type Sameness = 'copied' | 'meaning' | 'abbreviation';

/** Whether a word of a line is the word of an answer: inflected, respelt, or of one meaning group. */
export function sameWord(line: Word, said: Word): Sameness | undefined {
  if (line.kind !== said.kind) return undefined;
  if (line.text === said.text) return 'copied';
  if (line.kind === 'number') return undefined;
  const month = monthOf(line.text);
  if (month !== undefined && month === monthOf(said.text)) return 'abbreviation';
  if (line.key === said.key && line.key.length > 1) return 'copied';
  if (isShortened(line.text, said.text) || isShortened(said.text, line.text)) return 'abbreviation';
  return sameMeaning(line.key, said.key) ? 'meaning' : undefined;
}

/** "approx" of "approximately": cut off after at least four letters, with a full stop or without. */
const isShortened = (short: string, long: string): boolean =>
  short.length >= 4 &&
  long.length >= short.length + 3 &&
  long.startsWith(short) &&
  !/(?:ed|ing|er|or|s)$/.test(long.slice(short.length));

/**
 * Whether two figures are the same number of the same unit. A figure that could not be read equals
 * nothing.
 */
export function sameFigure(line: Quantity, said: Quantity): boolean {
  if (line.values.length === 0 || said.values.length === 0) return false;
  if (line.ordinal !== said.ordinal) return false;
  if (line.unit !== said.unit) return false;
  const [low, high] = [line.values[0], line.high];
  return (
    said.values.some((value) => value === low || line.values.includes(value)) && high === said.high
  );
}

/** Qualifiers a line may use where the answer uses the given one: never a surer or a wider claim. */
const MAY_SAY: Readonly<Record<Quantity['qualifier'], readonly Quantity['qualifier'][]>> = {
  exact: ['exact', 'about'],
  about: ['about'],
  under: ['under'],
  upTo: ['upTo'],
  over: ['over', 'atLeast'],
  atLeast: ['atLeast'],
};

/** Whether a line's number claims no more than the answer's: as exact, per the same time. */
export function claimsNoMore(line: Quantity, said: Quantity): boolean {
  if (!MAY_SAY[said.qualifier].includes(line.qualifier)) return false;
  return line.period === said.period;
}

/** Whether `letters` are the first letters of the words: "PAS" of "patient administration system". */
export function isInitialism(letters: string, words: readonly Word[]): boolean {
  const bare = letters.replace(/[^\p{L}]/gu, '').replace(/(?<=\p{Lu})s$/u, '');
  if (bare.length < 2 || bare.toUpperCase() !== bare) return false;
  return words.map(({ text }) => text.charAt(0)).join('') === bare.toLowerCase();
}
