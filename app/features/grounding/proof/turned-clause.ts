import type { Clause } from '~/features/interview/clauses/clause';
import type { Unit } from './units';

/** What may stand before the person or behind what they did: when, where, how long. */
const OPENS = /^(?:in|on|at|from|since|during|when|whenever|while|after|before|for|by|with|until)$/;

/**
 * "in 2020 I filed a return" as "filed a return in 2020": what stood before the subject may stand
 * behind what was done.
 *
 * @returns the clause's units in that order; undefined where nothing of the kind stands before "I"
 */
export function turnedClause(clause: Clause, units: readonly Unit[]): Unit[] | undefined {
  const subject = clause.tokens.find(({ text }) => /^(?:i|we)$/.test(text));
  if (subject === undefined) return undefined;
  const lead = units.filter(({ end }) => end <= subject.start);
  const [first] = lead;
  if (first === undefined || !first.before.some(({ text }) => OPENS.test(text))) return undefined;
  const told = units.slice(lead.length);
  return told.length === 0 ? undefined : [...told, { ...first, gap: ' ' }, ...lead.slice(1)];
}
