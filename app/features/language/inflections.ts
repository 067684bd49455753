import { IRREGULAR_VERBS, OTHER_PASTS } from './irregular-verbs';
import { isRegularPast, isRegularPastDeed, REGULAR_VERBS } from './verbs';

export interface VerbForms {
  base: string;
  past: string;
  participle: string;
  gerund: string;
}

const byBase = new Map(IRREGULAR_VERBS.map((verb) => [verb.base, verb]));
const byPast = new Map(IRREGULAR_VERBS.map((verb) => [verb.past, verb]));
const byParticiple = new Map(IRREGULAR_VERBS.map((verb) => [verb.participle, verb]));

/** Whether the (lower-case) word is a verb's base form known to the lexicon. */
export function isBase(word: string): boolean {
  return REGULAR_VERBS.has(word) || byBase.has(word);
}

/** Whether the (lower-case) word can be a past form or participle: known, or regular by its ending. */
export function isPast(word: string): boolean {
  if (byPast.has(word) || byParticiple.has(word) || OTHER_PASTS.has(word)) return true;
  if (/^re-[a-z]/u.test(word)) return isPast(word.slice(3));
  return isRegularPast(word);
}

/** Whether the (folded) word, behind whoever did it, says what they did: no participle, no "was". */
export function isPastDeed(word: string): boolean {
  return word !== 'was' && (byPast.has(word) || OTHER_PASTS.has(word) || isRegularPastDeed(word));
}

/** The base form behind an irregular past form or participle. */
export function irregularBase(word: string): string | undefined {
  const irregular = byPast.get(word) ?? byParticiple.get(word);
  return irregular?.base ?? OTHER_PASTS.get(word);
}

/** All forms of a base form: irregular ones from the table, the rest by rule. */
export function formsOf(base: string): VerbForms {
  const irregular = byBase.get(base);
  const gerund = gerundOf(base);
  if (irregular !== undefined) {
    return { base, past: irregular.past, participle: irregular.participle, gerund };
  }
  if (base.startsWith('re-')) {
    const plain = formsOf(base.slice(3));
    return {
      base,
      past: `re-${plain.past}`,
      participle: `re-${plain.participle}`,
      gerund: `re-${plain.gerund}`,
    };
  }
  const past = regularPast(base);
  return { base, past, participle: past, gerund };
}

/** "tours" of "tour", "carries" of "carry"; the irregular "has", "is" are not asked for. */
export function thirdPersonOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return base + (/(?:s|x|z|ch|sh|o)$/.test(base) ? 'es' : 's');
}

/** The known base form behind a regular form; undefined where no known verb has it. */
export function knownBase(word: string, ending: 'ed' | 'ing'): string | undefined {
  const stem = word.slice(0, -ending.length);
  const candidates = [
    ...(/([b-df-hj-np-tv-z])\1$/.test(stem) ? [stem.slice(0, -1)] : []),
    stem,
    `${stem}e`,
    stem.replace(/i$/, 'y'),
    ...(ending === 'ing' ? [stem.replace(/y$/, 'ie')] : []),
  ];
  // A doubled consonant belongs to the stem where the longer verb is known (fill, press).
  const whole = candidates.find((candidate) => candidate === stem && isBase(candidate));
  return whole ?? candidates.find(isBase);
}

/** The base form behind a third-person form such as `manages`. */
export function baseOfThirdPerson(word: string): string | undefined {
  for (const base of [word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.replace(/s$/, '')]) {
    if (base !== word && isBase(base)) return base;
  }
  return undefined;
}

/** The past of a base form by rule, whatever its real one is. */
export function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (doubles(base)) return `${base}${base.slice(-1)}ed`;
  return `${base}ed`;
}

function gerundOf(base: string): string {
  if (base === 'be') return 'being';
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  if (doubles(base)) return `${base}${base.slice(-1)}ing`;
  return `${base}ing`;
}

/** Verbs of several syllables whose last one is stressed, or ends in l (British spelling). */
const DOUBLING =
  /(?:admit|commit|permit|submit|omit|transmit|refer|prefer|transfer|defer|infer|confer|compel|propel|excel|rebel|equip|begin|occur|recur|control|patrol|enrol|fulfil|format|program|travel|label|cancel|model|total|signal|channel|level|refit|retrofit|handicap|kidnap|worship|debug|unplug|reset|input|rerun|babysit|unclog|upset)$/;

function doubles(base: string): boolean {
  if (!/[aeiou][bdfglmnprtz]$/.test(base) || /[aeiou]{2}.$/.test(base)) return false;
  const syllables = base.match(/[aeiouy]+/g)?.length ?? 0;
  return syllables === 1 || DOUBLING.test(base);
}
