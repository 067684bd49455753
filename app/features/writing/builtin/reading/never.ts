import { stemmer } from 'stemmer';
import type { Interview } from '~/features/interview/interview';
import { printable } from '../words/printable';

/** Words too common to single out what somebody wants kept out of sight. */
const COMMON = new Set(
  'a an the and or of in on at to for with from by my our me i we was were is am are be been that this it its as about not no any anything everything something mention never ever please don do say tell time year years month months job jobs work worked working employer company boss people team manage managed managing manager use used using had have has how why when what who which being because them they their during left leave leaving go went got get made did part all one first last old new former previous project role position fact thing things name names word words resume cv details detail info information'.split(
    ' ',
  ),
);

/** Ways of saying one thing that people ask to keep out. */
const SAME_THING = [
  'fired sacked dismissed dismissal terminated termination redundant redundancy layoff laid let-go',
  'illness ill sick sickness disease unwell health diagnosis diagnosed hospital',
  'pregnant pregnancy maternity baby',
  'salary wage wages pay paid income earnings earned',
  'age birthday birthdate born',
  'prison jail convicted conviction criminal arrested',
  'divorce divorced separation separated ex-husband ex-wife',
  'depression depressed anxiety burnout breakdown',
  'religion religious church mosque temple synagogue faith muslim christian jewish hindu',
  'child children kid kids son daughter',
  'lawsuit sued tribunal court litigation',
  'bankrupt bankruptcy insolvent insolvency',
].map((row) => new Set(row.split(' ').map((word) => stemmer(word))));

export interface NeverRule {
  /** Whether the text mentions, in any wording known here, what must not appear. */
  forbids(text: string): boolean;
}

interface Entry {
  phrase: string;
  stems: string[][];
  canonicals: Set<string>;
}

/**
 * Reads what the person never wants to see. A text is forbidden where it holds the entry's phrase,
 * a telling word of it in any inflection, a known synonym, or another name of the same tool or skill.
 *
 * @param canonicalsOf the lexicon's canonical terms in a text.
 */
export function readNever(
  interview: Interview,
  canonicalsOf: (text: string) => string[],
): NeverRule {
  const known = new Set(
    interview.history
      .flatMap(({ title, organisation }) => words(`${title} ${organisation}`))
      .map((word) => stemmer(word)),
  );
  const entries = interview.never.flatMap((text) => {
    const phrase = fold(text);
    return phrase === '' ? [] : [toEntry(phrase, text, known, canonicalsOf)];
  });
  return {
    forbids: (text) => {
      if (entries.length === 0) return false;
      const folded = fold(text);
      const stems = new Set(words(text).map((word) => stemmer(word)));
      const canonicals = canonicalsOf(text);
      return entries.some((entry) => matches(entry, folded, stems, canonicals));
    },
  };
}

function toEntry(
  phrase: string,
  text: string,
  known: ReadonlySet<string>,
  canonicalsOf: (text: string) => string[],
): Entry {
  const content = words(text).filter((word) => !COMMON.has(word));
  const telling = content.filter((word) => !known.has(stemmer(word)) && !/^\p{N}+$/u.test(word));
  return {
    phrase,
    stems: telling.map((word) => {
      const stem = stemmer(word);
      const synonyms = SAME_THING.find((set) => set.has(stem));
      return synonyms === undefined ? [stem] : [...synonyms];
    }),
    canonicals: new Set(canonicalsOf(text)),
  };
}

function matches(
  entry: Entry,
  folded: string,
  stems: ReadonlySet<string>,
  canonicals: readonly string[],
): boolean {
  if (containsPhrase(folded, entry.phrase)) return true;
  if (canonicals.some((canonical) => entry.canonicals.has(canonical))) return true;
  return entry.stems.some((alternatives) => alternatives.some((stem) => stems.has(stem)));
}

function containsPhrase(text: string, phrase: string): boolean {
  // Scripts without spaces have no word boundary to ask for.
  if (/[^\p{ASCII}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(phrase))
    return text.includes(phrase);
  return ` ${text} `.includes(` ${phrase} `);
}

function fold(text: string): string {
  return printable(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

function words(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}
