import type { Clause } from '~/features/interview/clauses/clause';
import { QUESTION } from '~/features/grounding/proof/asked-phrase';
import { actsOnSomething } from './names-thing';
import { textOf, type Piece } from './piece';
import { standsAlone } from './stands-alone';
import { isLearning, type Story } from './story-pieces';
import { hasNumber } from './words/numbers';

const POINTING =
  /(?<![\p{L}'])(?:it|it's|they|them|he|she|him|these|those)(?![\p{L}'])|^(?:its|their|his|her)\b/iu;

const PERSONAL = /^(?:they|them|their|he|she|him|her|his)$/iu;

/**
 * Whether what a pronoun of the piece means is in the line: it means what the clause before it tells
 * of, so where that is left out the pronoun hangs in the air.
 */
export function knowsWhat(piece: Piece, used: readonly Piece[], story: Story): boolean {
  const { clauses } = story;
  const text = textOf(piece);
  const pronoun = POINTING.exec(text)?.[0];
  if (pronoun === undefined || standsAlone(piece.role === 'told' ? `x, ${text}` : text))
    return true;
  const told = used.flatMap(({ words }) => words.map(({ clause }) => clause));
  // "the action it" does means a deed of the line.
  if (/\b(?:do|does|did|done|doing) (?:it|that|this|so)\b/iu.test(text))
    return used.some(({ role, head }) => role === 'deed' && head.field === 'action');
  let at = clauses.indexOf(piece.head) - 1;
  const same = new RegExp(`(?<!\\p{L})${pronoun}(?!\\p{L})`, 'iu');
  // A clause between with the same pronoun means the same thing.
  while (at > 0 && !told.includes(clauses[at] as Clause) && same.test(clauses[at]?.text ?? ''))
    at -= 1;
  const before = clauses[at];
  if (before !== undefined && told.includes(before)) return true;
  // Those who were taught, and what was learned, are named at the beginning of the line.
  const named = PERSONAL.test(pronoun) || (isLearning(story) && /^it$/iu.test(pronoun));
  return named && told.some(({ field }) => field === 'situation');
}

/**
 * Words that stand for the opening while a line is looked at: whom somebody led or taught are
 * people, whatever they are called.
 */
export function contextOf(opening: Piece | undefined, { question }: Story): string {
  if (opening === undefined) return '';
  return question === QUESTION.taught
    ? `x, person and people, ${textOf(opening)}`
    : // No verb opens what happened: its first word may be who is meant.
      `${opening.role === 'deed' ? '' : 'x, '}${textOf(opening)}`;
}

/** "mentor them", where those are named at the beginning: named in the place of the pronoun. */
export function namedInPlace(deed: Piece, opening: Piece | undefined): Piece | undefined {
  const [words, ...more] = deed.words;
  const text = /^(\p{L}+) (?:them|him|her)$/iu.exec(words?.text ?? '')?.[1];
  if (opening?.words.length !== 1 || words === undefined || more.length > 0 || text === undefined)
    return undefined;
  if (!/^\p{Ll}|^\p{N}/u.test(textOf(opening))) return undefined;
  return {
    ...deed,
    words: [{ ...words, text }, ...opening.words.map((one) => ({ ...one, joint: ' ' }))],
  };
}

/** "bought one", "did 9", "tasted all the time": a verb, and not what it was done to. */
export const saysNoMore = (deed: string): boolean =>
  /^\p{L}+(?: (?:up|out|in|off))? (?:one|some|all|everything|all the time|every time|alone|again|\p{N}\S*)$/iu.test(
    deed,
  );

/** The first deed names what it was done to; one after it may leave that to the first. */
export function actsAfter(deed: Piece, chosen: readonly Piece[]): boolean {
  const text = textOf(deed);
  const counts = hasNumber(text.replace(IN_TIME, ''));
  return actsOnSomething(text) || (chosen.length > 0 && !counts && !saysNoMore(text));
}

/** "rolled back in 12 min": how long it took counts nothing. */
const IN_TIME =
  /\b(?:in|within|for|after) (?:about |around |under |only )?\p{N}+ ?(?:s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?)\b/giu;
