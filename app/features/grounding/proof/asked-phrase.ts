import type { Clause } from '~/features/interview/clauses/clause';
import { heldCount } from './held-count';
import type { Unit } from './units';
import { whomTaught } from './whom-taught';

/** A clause with its units. */
interface Units {
  clause: Clause;
  units: readonly Unit[];
}

const HAD_TO_LEARN =
  /^(?:(?:i|we) )?(?:needed(?: to (?:learn|know|use|understand))?|had to (?:learn|know|use|understand))\s+(?!(?:to|no|not|nothing|somebody|someone|help)\b)(?=\S)/iu;
const CAME_IN = /\s+(?:came in|came along|arrived|was introduced|were introduced)$/iu;

/**
 * What had to be learned, where the answer says so with a verb: "had to learn the kiln software",
 * "the tablets came in".
 *
 * @returns offsets into the answer; undefined where the clause says nothing of the kind
 */
function thingLearned({
  text,
  start,
  end,
}: Pick<Clause, 'text' | 'start' | 'end'>): { start: number; end: number } | undefined {
  const before = HAD_TO_LEARN.exec(text)?.[0].length ?? 0;
  const after = before === 0 ? (CAME_IN.exec(text)?.[0].length ?? 0) : 0;
  return before + after === 0 ? undefined : { start: start + before, end: end - after };
}

/** The story questions that ask how much there was to do, whom the person taught, what they had to learn. */
export const QUESTION = { tooMuch: 6, taught: 8, learned: 9 } as const;

const FINDERS: Readonly<
  Record<number, (clause: Clause) => { start: number; end: number } | undefined>
> = {
  [QUESTION.tooMuch]: heldCount,
  [QUESTION.taught]: whomTaught,
  [QUESTION.learned]: thingLearned,
};

/**
 * The nouns that a question asks for in a clause of its situation that says more.
 *
 * @returns offsets into the answer; undefined where the clause names nothing of the kind
 */
export const findAsked = (
  question: number | undefined,
  clause: Clause,
): { start: number; end: number } | undefined => FINDERS[question ?? 0]?.(clause);

/**
 * A clause of a situation as the noun phrase its question asks for: how much there was to do, whom
 * somebody taught, what had to be learned.
 *
 * @param alone what was done about it was done by the person alone
 * @returns undefined where the clause names nothing of the kind
 */
export function askedPhrase(
  question: number | undefined,
  { clause, units }: Units,
  alone: boolean,
): Units | undefined {
  const phrase = findAsked(question, clause);
  if (phrase === undefined) return undefined;
  const named = units.filter(({ start, end }) => start >= phrase.start && end <= phrase.end);
  // "when we moved from SIMS" it was learned all the same; what is said of those taught is theirs.
  const restrictions = clause.restrictions.filter(
    ({ kind, reachStart, reachEnd }) =>
      kind !== 'condition' &&
      !(kind === 'team' && alone) &&
      (question === QUESTION.learned ||
        (reachStart < phrase.end && reachEnd > phrase.start && kind !== 'otherActor')),
  );
  const asked = { ...clause, verb: null, actor: 'none' as const, restrictions };
  // "we had 63 bookings": having them together is no credit for what one did about them.
  const own = named.map((unit): Unit =>
    alone ? { ...unit, word: { ...unit.word, agent: 'self' } } : unit,
  );
  return own.length === 0 ? undefined : { clause: asked, units: own };
}
