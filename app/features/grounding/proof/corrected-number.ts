import type { Clause } from '~/features/interview/clauses/clause';
import type { Unit } from './units';

/** A clause with its units. */
interface Units {
  clause: Clause;
  units: readonly Unit[];
}

/**
 * "420 cues, I mean 402" as "402 cues": a number that corrects the one before it counts what that
 * one counted.
 *
 * @returns the first clause with the right number in the place of the wrong one; undefined where the
 *   second says anything else
 */
export function correctedNumber(left: Units, right: Units): Units | undefined {
  const [a, b] = [left.clause, right.clause];
  const [number, ...more] = right.units;
  if (a.source !== b.source || a.sentence !== b.sentence) return undefined;
  if (number?.quantity == null || more.length > 0 || b.tokens[0]?.withdrawn !== true)
    return undefined;
  const wrong = a.tokens.findLast(({ withdrawn, kind }) => withdrawn && kind === 'number');
  const at = left.units.findIndex(({ start }) => start > (wrong?.start ?? a.end));
  const noun = left.units[at];
  if (wrong === undefined || noun === undefined || noun.quantity !== null) return undefined;
  const last = a.tokens.at(-1);
  if (noun.end !== last?.end || noun.before.length > 0) return undefined;
  return {
    clause: {
      ...a,
      quantities: [
        ...a.quantities.filter(({ from }) => a.tokens[from]?.withdrawn !== true),
        ...b.quantities,
      ],
    },
    units: [
      ...left.units.slice(0, at),
      { ...number, before: [], gap: noun.gap },
      { ...noun, gap: ' ' },
    ],
  };
}
