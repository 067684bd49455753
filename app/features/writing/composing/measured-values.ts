import type { Clause, StatedQuantity } from '~/features/interview/clauses/clause';
import { wordKey } from '~/features/language/word-key';

/** Numbers that measure something; "at 6 mph" and "in 3 months" only say under what condition. */
export function measured({ quantities, tokens, text, start }: Clause): StatedQuantity[] {
  return quantities.filter((quantity, index) => {
    // "1 of the last 8", "half of them": a whole, and a part of what is not said.
    if (quantities[index - 1]?.partOf === quantity.values[0]) return false;
    if (quantity.values[0] === 0.5 && quantity.unit === '' && quantity.thing.length === 0)
      return false;
    const before = text.slice(0, quantity.start - start);
    return (
      tokens[quantity.from]?.withdrawn !== true &&
      !quantity.ordinal &&
      !(quantity.unit === '%' ? CONDITION_OF_SHARE : CONDITION).test(before)
    );
  });
}

const CONDITION = /\b(?:at|in|for|after|within|inside|every|of|since|by)\s+(?:about |around )?$/iu;
/** A share can stand "at 2.1%". */
const CONDITION_OF_SHARE =
  /\b(?:in|for|after|within|inside|every|of|since|by)\s+(?:about |around )?$/iu;

/** Nouns that measure, so that fewer of them is a change and not another thing counted. */
const MEASURES = new Set(
  's sec second ms minut min h hour day week month year kg g ton mm cm m km mile liter mph'.split(
    ' ',
  ),
);

/** "90% male", "34% women": shares of other things. */
export const isOfOther = (before: StatedQuantity, after: StatedQuantity): boolean =>
  before.unit === '%' &&
  before.thing.length > 0 &&
  after.thing.length > 0 &&
  !sharing(before.thing, after.thing);

/** Whether a key is of a word that measures ("week", "kg"). */
export const isMeasureWord = (key: string): boolean => MEASURES.has(key);

/** What a number is measured in, with the space before it: " ms" of "310 ms"; empty where nothing. */
export function measureOf({ text, start }: Clause, { end }: StatedQuantity): string {
  const [unit = '', word = ''] = /^\s?(\p{L}+)/u.exec(text.slice(end - start)) ?? [];
  return MEASURES.has(wordKey(word.toLowerCase())) ? unit : '';
}

/** Whether a number is a measure, and no count of things. */
export const isMeasure = (clause: Clause, quantity: StatedQuantity): boolean =>
  measureOf(clause, quantity) !== '' || quantity.thing.some((key) => MEASURES.has(key));

/** What a clause is about: its words that mean something, numbers and measures aside. */
export function nouns({ tokens }: Clause): string[] {
  return tokens
    .filter(({ empty, kind, key }) => !empty && kind === 'word' && !MEASURES.has(key))
    .map(({ key }) => key);
}

/** Whether a word is in both. */
export const sharing = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((key) => b.includes(key));
