import { baseOfGerund, isBase } from '~/features/language/verb-forms';
import { isVerbLike } from '~/features/language/verb-like';
import { isVerbFirst, promisedDuty } from './phrases';

/** What a sentence says somebody will do; offsets are into the sentence. */
interface Deed {
  start: number;
  end: number;
}

const LONGEST_DEED = 220;
/** A list of deeds in running text is longer than this. */
const SHORTEST_LIST = 60;
const FEWEST_WORDS = 3;

/** What stands behind a verb rather than behind a noun. */
const BEHIND_VERBS =
  /^(?:an?|the|all|any|our|your|their|its|his|her|each|every|with|under|in|on|at|to|as|for|from|up|out|off|over|well|new|daily|weekly|monthly|regular|and|or|both|\p{L}+ly|\p{L}+s)$/iu;
const LEADING_ADVERB = /^(?:to |\p{L}+ly )/iu;

/** "Last winter …" tells when. */
const TIME = /^last (?:year|month|week|spring|summer|autumn|fall|winter|night|time)$/u;

/** Whether words begin with something one does: "observe and assess", "greeting visitors". */
export function startsWithDeed(text: string): boolean {
  if (isVerbFirst(text)) return true;
  const [first = '', second = ''] = text
    .replace(LEADING_ADVERB, '')
    .toLowerCase()
    .split(/[\s,]+/u);
  if (second === '' || TIME.test(`${first} ${second}`)) return false;
  if (baseOfGerund(first) !== undefined) return true;
  return isBase(first) && (isVerbLike(first) || BEHIND_VERBS.test(second));
}

const POINTING = /^\S+ (?:them|it|this|these|those)\b/iu;

/** Where a list of deeds in running text may go on with the next one. */
const JOINT = /(?:[,;]\s+(?:and\s+|or\s+)?|\s+and\s+)(?:(?:you\s+)?will\s+)?/giu;

/** "Greeting visitors, answering the switchboard and booking rooms": one deed each. */
function deedsIn(text: string, from: number): Deed[] {
  const form = formOf(text);
  if (text.length < SHORTEST_LIST || form === undefined) return [{ start: from, end: from + text.length }]; // prettier-ignore
  const cuts: { end: number; next: number }[] = [];
  for (const { 0: joint, index } of text.matchAll(JOINT)) {
    const next = index + joint.length;
    const [piece = ''] = text.slice(next, next + LONGEST_DEED).split(/[,;]| and /iu);
    const [before = ''] = text
      .slice(0, index)
      .split(/[,;]\s+/u)
      .slice(-1);
    // "Plan and deliver lessons" is one deed of two verbs, "meeting rooms and catering" none more.
    const several = piece.trim().split(/\s+/u).length > 1 && before.split(/\s+/u).length > 1;
    // "Greeting visitors and signing them in" tells of the same visitors.
    if (several && !POINTING.test(piece) && formOf(piece) === form) cuts.push({ end: index, next });
  }
  let at = 0;
  return [...cuts, { end: text.length, next: text.length }].map(({ end, next }) => {
    const deed = { start: from + at, end: from + end };
    at = next;
    return deed;
  });
}

/** The form of the verb that words begin with; undefined where they begin with none. */
function formOf(text: string): 'base' | 'gerund' | undefined {
  const [first = '', second = ''] = text.toLowerCase().split(/[\s,]+/u);
  if (baseOfGerund(first) !== undefined) return 'gerund';
  return isBase(first) && (isVerbLike(first) || BEHIND_VERBS.test(second)) ? 'base' : undefined;
}

/**
 * What a sentence of a posting says the person will do.
 *
 * @param place where the sentence stands: an item of a list of duties is a duty whole, running text
 *   names one a verb; elsewhere only what it promises ("you will help …") is one.
 */
export function dutiesOf(
  sentence: string,
  place: { listed: boolean; bullet: boolean; promising: boolean },
): Deed[] {
  const text = sentence.replace(/[\s.;,:]+$/u, '');
  const words = text.split(/\s+/u).length;
  if (words < 2) return [];
  // "Help us say no" can be told of by nobody.
  if (/\bus\b/iu.test(text) && place.bullet) return [];
  if (place.listed && (words >= FEWEST_WORDS || startsWithDeed(text))) {
    if (place.bullet) return text.length > LONGEST_DEED ? [] : [{ start: 0, end: text.length }];
    if (startsWithDeed(text)) return short(deedsIn(text, 0));
  }
  if (!place.listed && !place.promising) return [];
  const promised = promisedDuty(text);
  return promised === undefined ? [] : short(deedsIn(text.slice(promised), promised));
}

const short = (deeds: Deed[]): Deed[] =>
  deeds.filter(({ start, end }) => end - start <= LONGEST_DEED);
