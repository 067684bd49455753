import { literalPattern } from '~/features/language/literal-pattern';
import { MONTH_PATTERN } from '~/features/language/months';
import { findTerms } from '~/features/posting/lexicon/find-terms';
import { findPeople } from '~/features/writing/models/placeholders/people';

/** What is known to name a person, or whoever they worked and learned with. */
export interface Identifiers {
  /** Removed in any case, whole and word by word. */
  names: readonly string[];
  /** Organisations, places, projects: likewise, but for words of many names, such as "school". */
  others: readonly string[];
}

const MASK = '[…]';

/** What names somebody by its form alone. */
const PATTERNS: readonly [RegExp, string][] = [
  [/[^\s@<>()]+@[^\s@<>()]+/g, MASK],
  [/\b(?:https?:\/\/|www\.)\S+/gi, MASK],
  [
    /(?<![\w.])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|dev|me|co|app|info|eu|[a-z]{2})(?:\/\S*)?(?!\w)/gi,
    MASK,
  ],
  [/(?<!\w)@[\w.-]+/g, MASK],
  [/\b(\d{4})-\d{2}(?:-\d{2})?\b/g, '$1'],
  [/\b\d{1,2}[./]\d{1,2}[./](\d{4})\b/g, '$1'],
  [
    new RegExp(
      `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${MONTH_PATTERN}\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(\\d{4})\\b`,
      'giu',
    ),
    '$1',
  ],
  [/\+?\d(?:[\s().-]?\d){6,}/g, MASK],
  [/\d{5,}/g, MASK],
];

/** A capital letter that no sentence asks for. */
const NAME_LIKE = /\p{Lu}[\p{L}\p{M}’'-]*(?:[&.]\p{L}+)*/gu;

/**
 * Running text without what names somebody: addresses, numbers of telephones and accounts, days
 * (years stay), everything known of the person, and every capitalised word within a sentence that is
 * no term of the lexicon. What begins a sentence is taken for a name where another follows.
 */
export function scrub(text: string, identifiers: Identifiers): string {
  return withoutNames(withoutPeople(withoutKnown(withoutPatterns(text), identifiers)));
}

/** A title or a skill, in which every word may be capitalised: what is known and what comes after "at" goes. */
export function scrubTitle(text: string, identifiers: Identifiers): string {
  const [before = ''] = text.split(/\s+(?:at|@|for|with)\s+(?=\p{Lu})|[,(|–—]/u, 1);
  return withoutKnown(withoutPatterns(before), identifiers).trim().toLowerCase();
}

function withoutPatterns(text: string): string {
  return PATTERNS.reduce((rest, [pattern, by]) => rest.replace(pattern, by), text);
}

/** Words of many organisations' names that name none of them. */
const GENERIC = new Set(
  'the and for of von der care home house school college university academy institute hospital clinic centre center company group services service solutions systems office department council city county state national international limited ltd llc inc gmbh corp plc bank hotel restaurant bakery shop store studio team project data design development management consulting health education'.split(
    ' ',
  ),
);

function withoutKnown(text: string, { names, others }: Identifiers): string {
  const wordsOf = (all: readonly string[], fewest: number) =>
    all.flatMap((one) => one.split(/[\s,.;:/|()&-]+/)).filter((word) => word.length >= fewest);
  const ofOthers = wordsOf(others, 3).filter((word) => !GENERIC.has(word.toLowerCase()));
  return replaceAny(text, [...names, ...others, ...wordsOf(names, 2), ...ofOthers]);
}

function replaceAny(text: string, words: readonly string[]): string {
  const wanted = [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
  if (wanted.length === 0) return text;
  const longestFirst = wanted.sort((one, other) => other.length - one.length);
  const any = longestFirst.map(literalPattern);
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join('|')})(?:['’]s)?(?![\\p{L}\\p{N}])`, 'giu'),
    MASK,
  );
}

function withoutPeople(text: string): string {
  const fromTheEnd = findPeople(text).sort((one, other) => other.start - one.start);
  return fromTheEnd.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${MASK}${rest.slice(end)}`,
    text,
  );
}

function withoutNames(text: string): string {
  const terms = findTerms(text);
  const isTerm = (start: number, end: number) =>
    terms.some((term) => term.start <= start && end <= term.end);
  return text.replace(NAME_LIKE, (word: string, start: number) => {
    const end = start + word.length;
    if (word === 'I' || isTerm(start, end)) return word;
    const begins = /(?:^|[.!?:;•\n]\s*|[“"(]\s*)$/u.test(text.slice(0, start));
    const namedOn = /^\s+(?:\p{Lu}\p{Ll}|\[…\])/u.test(text.slice(end));
    return begins && !namedOn ? word : MASK;
  });
}
