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
export function thingLearned({
  text,
  start,
  end,
}: Pick<Clause, 'text' | 'start' | 'end'>): { start: number; end: number } | undefined {
  const before = HAD_TO_LEARN.exec(text)?.[0].length ?? 0;
  const after = before === 0 ? (CAME_IN.exec(text)?.[0].length ?? 0) : 0;
  return before + after === 0 ? undefined : { start: start + before, end: end - after };
}

/** How the nouns that a question asks for are found where the answer says more, by its number. */
const FINDERS: Readonly<
  Record<number, (clause: Clause) => { start: number; end: number } | undefined>
> = { 6: heldCount, 8: whomTaught, 9: thingLearned };

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
  const find = FINDERS[question ?? 0];
  const phrase = find?.(clause);
  if (phrase === undefined) return undefined;
  const named = units.filter(({ start, end }) => start >= phrase.start && end <= phrase.end);
  // "when we moved from SIMS" it was learned all the same; what is said of those taught is theirs.
  const restrictions = clause.restrictions.filter(
    ({ kind, reachStart, reachEnd }) =>
      kind !== 'condition' &&
      !(kind === 'team' && alone) &&
      (find === thingLearned ||
        (reachStart < phrase.end && reachEnd > phrase.start && kind !== 'otherActor')),
  );
  const asked = { ...clause, verb: null, actor: 'none' as const, restrictions };
  // "we had 63 bookings": having them together is no credit for what one did about them.
  const own = named.map((unit): Unit =>
    alone ? { ...unit, word: { ...unit.word, agent: 'self' } } : unit,
  );
  return own.length === 0 ? undefined : { clause: asked, units: own };
}
