import type { Clause } from '~/features/interview/clauses/clause';
import type { Claim } from '~/features/drafts/draft';
import type { Evidence } from '~/features/interview/evidence';
import { leaveOut } from '../leave-out';

/** Fields whose words are material for a resume; the others are for us or for the letter. */
const TOLD: ReadonlySet<Clause['field']> = new Set([
  'situation', 'action', 'result', 'proof', 'history', 'did', 'scope', 'skills', 'extra',
]); // prettier-ignore

/**
 * Every clause that was said and that nothing on the page rests on, verbatim, in the order told.
 * What the person took back, what must never appear and what is left out for a reason is not listed.
 */
export function notOnPage(
  clauses: readonly Clause[],
  claims: readonly Claim[],
  forbids: (text: string) => boolean,
): Evidence[] {
  const used = new Map<string, Evidence[]>();
  for (const evidence of claims.flatMap((claim) => claim.evidence))
    used.set(evidence.source, [...(used.get(evidence.source) ?? []), evidence]);
  return clauses
    .filter((clause) => {
      const { source, start, end, field, text } = clause;
      if (!TOLD.has(field) || leaveOut(clause) !== undefined || forbids(text)) return false;
      return !(used.get(source) ?? []).some((one) => one.start < end && one.end > start);
    })
    .map(({ source, text, start, end }) => ({ source, quote: text, start, end }));
}
