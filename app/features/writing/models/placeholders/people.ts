import nlp from 'compromise';
import { isFunctionWord } from '~/features/language/function-words';
import { isBase } from '~/features/language/inflections';
import { findTerms } from '~/features/posting/lexicon/find-terms';

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s+(?:(?:van|von|de|der|da|di|el|al|bin)\\s+)*\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,2}";
const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Madam|Lord|Lady|Sgt|Capt|Rev|Herr|Frau|Pan|Pani)';
const RELATION =
  '(?:boss|manager|supervisor|foreman|forewoman|director|owner|ceo|cto|cfo|chef|head|lead|leader|colleague|co-?worker|workmate|mate|friend|mentor|coach|teacher|headteacher|principal|trainer|trainee|apprentice|intern|assistant|secretary|client|customer|patient|tenant|pupil|student|nurse|doctor|partner|officer|inspector|recruiter)s?';

const PATTERNS = [
  new RegExp(`(?<![\\p{L}])${TITLE}\\.?\\s+(${NAME})`, 'gu'),
  new RegExp(
    `\\b(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)\\s+(?:[\\p{Ll}-]+\\s+){0,3}?${RELATION},?\\s+(?:(?:called|named|was|is)\\s+)?(${NAME})`,
    'gu',
  ),
  new RegExp(
    `(${NAME}),?\\s+(?:(?:was|is)\\s+)?(?:my|our|the)\\s+(?:[\\p{Ll}-]+\\s+){0,3}?${RELATION}\\b`,
    'gu',
  ),
  new RegExp(
    `\\b(?:called|named|reported to|reporting to|worked (?:for|under))\\s+(${NAME})`,
    'gu',
  ),
];

/** Known first and last names with what kind: English words that are names, too, are a kind apart. */
const LEXICON = (nlp.model() as { one: { lexicon: Readonly<Record<string, unknown>> } }).one
  .lexicon;
const SURELY_NAMES: ReadonlySet<unknown> = new Set(['MaleName', 'FemaleName', 'LastName']);
const PERHAPS_NAMES: ReadonlySet<unknown> = new Set(['FirstName', 'Person']);
const CAPITALISED = new RegExp(NAME, 'gu');

const KINDS_OF_NAMES =
  /^(?:MaleName|FemaleName|LastName|FirstName|Person|Place|City|Country|Region|Organization|Company|ProperNoun)$/;

/** Whether a word is one of everyday English, as "Next" and "Baker" are besides being names. */
export function isEveryday(word: string): boolean {
  const key = word.toLowerCase();
  const kind = LEXICON[key];
  return (
    isFunctionWord(key, 'en') ||
    isBase(key) ||
    (typeof kind === 'string' && !KINDS_OF_NAMES.test(kind))
  );
}

const OPENS = /(?:^|[.!?\n;])\s*$/u;

/** Whether what stands at an offset opens a sentence, so that its capital says nothing. */
export const opensAt = (text: string, offset: number): boolean => OPENS.test(text.slice(0, offset));

/**
 * Where a text names people, as UTF-16 offsets: with a title or beside a relation ("my manager …"),
 * or by a name the dictionary knows. Names of tools and skills are not people's.
 */
export function findPeople(text: string): { start: number; end: number }[] {
  if (!/\p{Lu}/u.test(text)) return [];
  const found: { start: number; end: number }[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? '';
      const start = match.index + match[0].indexOf(name);
      if (opensAt(text, start) && isEveryday(name)) continue;
      found.push({ start, end: start + name.length });
    }
  }
  for (const { 0: words, index } of text.matchAll(CAPITALISED)) {
    const start = index + nameIn(words, text.slice(0, index));
    if (start >= index) found.push({ start, end: index + words.length });
  }
  if (found.length === 0) return [];
  const terms = findTerms(text);
  return found.filter(
    ({ start, end }) => !terms.some((term) => term.start < end && start < term.end),
  );
}

/** Where in capitalised words a known name begins; -1 where none does. */
function nameIn(words: string, before: string): number {
  const opens = OPENS.test(before);
  for (const { 0: word, index } of words.matchAll(/[\p{L}\p{M}'’-]+/gu)) {
    const kind = LEXICON[word.toLowerCase().replace(/['’]s$/u, '')];
    if (SURELY_NAMES.has(kind)) return index;
    // "Grant" and "Mark" open sentences as verbs.
    const verb = opens && index === 0 && word.length === words.length;
    if (PERHAPS_NAMES.has(kind) && !verb) return index;
  }
  return -1;
}
