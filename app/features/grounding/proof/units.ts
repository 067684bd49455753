import type { StatedQuantity } from '~/features/interview/clauses/clause';
import { isFunctionWord } from '~/features/language/function-words';
import type { Quantity } from '~/features/language/quantities';
import { readStatements, type Word } from '~/features/language/statements';

/** A telling word or a number of a line or a clause, with the small words that stand before it. */
export interface Unit {
  /** UTF-16 offsets into the line, or into the answer. */
  start: number;
  end: number;
  word: Word;
  quantity: Quantity | null;
  /** Small words between the unit before and this one. */
  before: Word[];
  /** The raw text between the unit before and this one. */
  gap: string;
  /** Proven by itself, so that what stands around it is read as if it were not there. */
  granted: boolean;
}

/** A text as units; what stands after the last one is the tail. */
export interface Units {
  units: Unit[];
  tail: Word[];
}

/** Small words that carry a claim and so are units like telling words. */
const TELLING =
  /^(?:not|no|never|nor|none|without|only|just|most|more|much|many|both|all|every|each|same|up|down|over|under|off|out|nobody|nothing)$/;

/** Takes words and their quantities apart into units. */
export function unitsOf(
  words: readonly Word[],
  quantities: readonly (Quantity | StatedQuantity)[],
  text: string,
  offset = 0,
): Units {
  const units: Unit[] = [];
  let before: Word[] = [];
  let last = offset;
  let index = 0;
  const shouted = words.length > 3 && text === text.toUpperCase();
  while (index < words.length) {
    const word = words[index];
    if (word === undefined) break;
    const quantity = quantities.find(({ from }) => from === index) ?? null;
    const hour = units.at(-1);
    if (word.text === 'am' && before.length === 0 && hour?.word.kind === 'number') {
      // "10 am": the hour's own, and no verb of what follows.
      hour.end = word.end;
      last = word.end;
      index += 1;
      continue;
    }
    if (
      quantity === null &&
      (qualifies(words, index, quantities) ||
        isSmall(word, shouted ? '' : text.slice(word.start - offset, word.end - offset)))
    ) {
      before.push(word);
      index += 1;
      continue;
    }
    const end =
      quantity === null
        ? word.end
        : Math.max(quantity.end, words[Math.min(quantity.to, words.length) - 1]?.end ?? word.end);
    const start = quantity === null ? word.start : Math.min(quantity.start, word.start);
    if (!word.withdrawn)
      units.push({
        start,
        end,
        word,
        quantity,
        before: unqualified(before, quantity),
        granted: false,
        gap: text.slice(last - offset, start - offset),
      });
    if (!word.withdrawn) before = [];
    last = end;
    index = quantity === null ? index + 1 : Math.max(index + 1, quantity.to);
  }
  return { units, tail: before };
}

/** Short ways of writing small words. */
const SHORT: Readonly<Record<string, string>> = {
  w: 'with', n: 'and', bc: 'because', bec: 'because', thru: 'through',
}; // prettier-ignore

/** "dont", "wasnt". */
const CONTRACTED = /^(?:do|did|does|is|was|are|were|have|has|had|ca|could|would|wo|should)nt$/;

/** Written in capitals ("US", "IT") a small word is a name. */
const isSmall = ({ text, kind, gap }: Word, shown: string): boolean =>
  kind === 'word' &&
  !TELLING.test(text) &&
  !/^\p{Lu}{2,}$/u.test(shown) &&
  (isFunctionWord(text, 'en') ||
    CONTRACTED.test(text) ||
    (Object.hasOwn(SHORT, text) && /^\s/u.test(gap)));

/** Forms of one small verb: what is told in the past may have been said in the present. */
const FORMS: Readonly<Record<string, string>> = {
  do: 'did', does: 'did', have: 'had', has: 'had',
}; // prettier-ignore

/** A small word as it is compared: apostrophes, short spellings and forms of a verb aside. */
export const smallWord = (text: string): string =>
  SHORT[text] ?? FORMS[text] ?? text.replace(/'/g, '');

const QUALIFYING =
  /^(?:about|around|approx|approximately|roughly|circa|ca|some|maybe|probably|perhaps|almost|nearly|over|under|least|most|than|up|to|like|abt)$/;

/** "Approximately 6": said with the number, whatever the word. */
const qualifies = (words: readonly Word[], at: number, quantities: readonly Quantity[]): boolean =>
  QUALIFYING.test(words[at]?.text ?? '') &&
  quantities.some(({ qualifier, from }) => qualifier !== 'exact' && from > at && from <= at + 2);

/** What qualifies a number is compared with the number. */
function unqualified(before: Word[], quantity: Quantity | null): Word[] {
  if (quantity === null || quantity.qualifier === 'exact') return before;
  let count = before.length;
  while (count > 0 && QUALIFYING.test(before[count - 1]?.text ?? '')) count -= 1;
  return before.slice(0, count);
}

/** A line of a resume, read. */
export interface ReadLine extends Units {
  text: string;
  words: Word[];
  quantities: Quantity[];
}

/** A stretch of a line, as UTF-16 offsets, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** Reads a line; what stands in the granted stretches is proven already. */
export function readLine(
  text: string,
  language: string,
  granted: readonly Stretch[] = [],
): ReadLine {
  const { words, quantities } = readStatements(text, language);
  const read = unitsOf(words, quantities, text);
  const isGranted = ({ start, end }: Stretch): boolean =>
    granted.some((stretch) => start >= stretch.start && end <= stretch.end);
  const units = read.units.map((unit) => ({
    ...unit,
    before: unit.before.filter((word) => !isGranted(word)),
    granted: isGranted(unit),
  }));
  return { text, words, quantities, units, tail: read.tail.filter((word) => !isGranted(word)) };
}
