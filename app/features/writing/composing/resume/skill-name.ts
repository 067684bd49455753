import type { RequirementKind } from '~/features/posting/posting';
import { isOnlySpelledOtherwise, lexiconTerms, termsIn } from '../words/term-reader';

/**
 * A known name in its usual letters ("powerbi", "postgres"); never another product's name, however
 * near: an alias of the lexicon counts for coverage and is not what the person said.
 */
export function usualSpelling(words: string): string {
  const text = joined(words);
  const [only, ...more] = termsIn(text, 'list');
  if (only === undefined || more.length > 0 || only.start !== 0 || only.end !== text.length)
    return lexiconTerms.spellNames(text);
  const { label, kind } = only;
  // "doors" in a joiner's list are doors: what only a list lets pass for a name stays as typed.
  if (/^\p{Lu}{4,}$/u.test(label) && termsIn(text).length === 0) return text;
  // Whoever writes CUDA in capitals knows how it is written.
  if (isOnlySpelledOtherwise(text, label))
    return capitalsOf(text) > capitalsOf(label) ? text : label;
  const shortened =
    kind === 'tool' && !/\s/u.test(text) && label.toLowerCase().startsWith(text.toLowerCase());
  return shortened || isNumeronym(text, label) ? label : lexiconTerms.spellNames(text);
}

const capitalsOf = (text: string): number => (text.match(/\p{Lu}/gu) ?? []).length;

/** "chat & phone", "multi line phones": marks for "and", and compounds, as they are written. */
const joined = (text: string): string =>
  text
    .replace(/(?<=\p{Ll}) (?:&|n|\+) (?=\p{Ll})/gu, ' and ')
    .replace(COMPOUND, (match) => match.replace(' ', '-'));

/** Words that describe a noun together: "multi line phones", "stand up forklift". */
const COMPOUND =
  /^(?:multi|semi|non) (?=\p{Ll}{3,})|^(?:stand|start|follow|ride|walk|sit) (?=(?:up|on|behind|down) \p{Ll}{3,})/iu;

/** "k8s" for Kubernetes: first and last letter with the count of those between. */
function isNumeronym(text: string, label: string): boolean {
  const [, first = '', count = '', last = ''] =
    /^(\p{L})(\p{N}+)(\p{L})$/u.exec(text.toLowerCase()) ?? [];
  const name = label.toLowerCase();
  return (
    first !== '' &&
    name.startsWith(first) &&
    name.endsWith(last) &&
    name.length === Number(count) + 2
  );
}

const LEVEL_WORDS =
  /^\s*(?:basics?|beginner|intermediate|advanced?|some|a bit|a little|good|ok)\s*$/iu;

/** Words that say how well somebody has a language. */
const OF_LANGUAGES =
  /^(?:native|mother|tongue|first|second|languages?|bilingual|fluen\p{L}+|basics?|beginner|elementary|intermediate|advanced|proficient|professional|working|business|good|very|well|excellent|ok|okay|some|a|bit|little|conversation\p{L}*|sp(?:eak|oke)\p{L}*|talk\p{L}*|read\p{L}*|writ\p{L}*|underst\p{L}+|school|level|enough|phone|everyday|daily|and|or|in|i|to|for|with|at|from|only|both|also|[abc][12])$/iu;

function wordsBeside(text: string, found: readonly { start: number; end: number }[]): string[] {
  let rest = text;
  for (const { start, end } of [...found].reverse())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a skill is called among the terms of the lexicon, else its own words in lower case. */
export function kindOf(text: string): { canonical: string; kind: RequirementKind } {
  const found = termsIn(text, 'list');
  const [only] = found;
  if (only !== undefined && found.length === 1) {
    const rest = text.slice(0, only.start) + text.slice(only.end);
    // "basic Python" is Python.
    if (rest === '' || LEVEL_WORDS.test(rest))
      return { canonical: only.canonical, kind: only.kind };
  }
  const languages =
    found.length > 0 &&
    found.every(({ kind }) => kind === 'language') &&
    // "German roach and ant baiting" is none.
    wordsBeside(text, found).every((word) => OF_LANGUAGES.test(word));
  const tool = found.length === 1 && only?.kind === 'tool';
  return { canonical: text.toLowerCase(), kind: languages ? 'language' : tool ? 'tool' : 'skill' };
}
