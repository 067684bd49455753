import { baseOfGerund, baseOfThirdPerson, formsOf, isBase } from '~/features/language/verb-forms';

/** How the verbs of a line are put, told by its first word. */
export type LineForm = 'base' | 'gerund' | 'third' | null;

/** They end like verbs in -ing and name a trade or a rank. */
const NAMES_IN_ING = new Set(
  'acting marketing nursing training engineering accounting manufacturing purchasing housekeeping catering fundraising building leading'.split(
    ' ',
  ),
);
const WORD = /^\p{L}+(?:-\p{L}+)?/u;
const AFTER = /(?:,\s+and\s+|,\s+|\s+and\s+|\s+&\s+|;\s+)(\p{L}+)(?=\s+[\p{L}\p{N}(£$€])/gu;
/** Base forms that more often name a thing. */
const NAMES = new Set(
  'support process project market report lead stock cash record research plan design test order contact customer service sales training account budget time place house team form head control state market part post board'.split(
    ' ',
  ),
);

/** What only a verb has behind it: "training 4 fitters", "leading the crew". */
const HAS_OBJECT = /^\p{L}+\s+(?:\p{N}|(?:an?|the|my|our|all|new|every|other)\s)/iu;

/** The form a word can be, where it is a verb's; `behind` is the text that begins with it. */
function formOf(
  word: string,
  behind = '',
): { form: NonNullable<LineForm>; base: string } | undefined {
  const lower = word.toLowerCase();
  if (lower.endsWith('ing')) {
    if (NAMES_IN_ING.has(lower) && !HAS_OBJECT.test(behind)) return undefined;
    const base = baseOfGerund(lower);
    return base !== undefined && isBase(base) ? { form: 'gerund', base } : undefined;
  }
  if (isBase(lower)) return { form: 'base', base: lower };
  const base = lower.endsWith('s') ? baseOfThirdPerson(lower) : undefined;
  return base === undefined ? undefined : { form: 'third', base };
}

/** The form of a line's first word. Past forms and nouns have none: they stay. */
export function lineForm(words: string): LineForm {
  const first = WORD.exec(words)?.[0] ?? '';
  const found = formOf(first, words);
  // "Planning of events", "Planning and delivery of events" name a thing.
  if (found === undefined || !/^\p{L}+\s+(?!of\b|or\b)[\p{L}\p{N}(]/iu.test(words)) return null;
  const joined = /^\p{L}+\s+(?:and|&)\s+(\p{L}+)/iu.exec(words)?.[1];
  if (joined !== undefined && formOf(joined)?.form !== found.form) return null;
  return found.form;
}

/** Whether the first word is more often a thing than a deed, so that its neighbours must tell. */
export const opensUnsurely = (words: string): boolean =>
  NAMES.has((WORD.exec(words)?.[0] ?? '').toLowerCase());

/**
 * The line with its verbs, all put in one form, in the past or the present: "Answer phones and
 * schedule visits" as "Answered phones and scheduled visits". Only what follows a comma or "and"
 * and has an object of its own counts as a verb beside the first.
 */
export function inTense(
  words: string,
  form: NonNullable<LineForm>,
  tense: 'past' | 'present',
): string {
  const put = (word: string, behind = ''): string => {
    const found = formOf(word, behind);
    if (found?.form !== form) return word;
    const { past } = formsOf(found.base);
    const said = tense === 'past' ? past : found.base;
    return /^\p{Lu}/u.test(word) ? said.charAt(0).toUpperCase() + said.slice(1) : said;
  };
  const first = WORD.exec(words)?.[0] ?? '';
  const rest = words.slice(first.length).replace(AFTER, (whole, word: string) => {
    if (form === 'base' && (NAMES.has(word.toLowerCase()) || /^\p{Lu}/u.test(word))) return whole;
    return whole.slice(0, whole.length - word.length) + put(word);
  });
  return put(first, words) + rest;
}
