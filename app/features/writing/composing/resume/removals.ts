import type { Clause } from '~/features/interview/clauses/clause';
import { leaveOut, type LeaveOut } from '../leave-out';
import { printable } from '../words/printable';
import type { Ledger } from './ledger';

const REASONS: Partial<Record<LeaveOut, string>> = {
  private: 'Private matters do not belong on a resume.',
  denial: 'We skipped this because it says what you didn’t do.',
  plan: 'A plan is not yet something you have done.',
  praise: 'Praise of oneself convinces less than what you did.',
  opinion: 'You were not sure of it, or it is an opinion.',
};

/** Lists what was read and deliberately not printed. What must never appear is not repeated here. */
export function noteRemovals(clauses: readonly Clause[], ledger: Ledger): void {
  for (const clause of clauses) {
    if (clause.field === 'why' || clause.field === 'proof') continue;
    if (ledger.never.forbids(clause.text)) {
      ledger.remove('One passage of your answers', 'You asked for this never to appear.');
      continue;
    }
    const reason = REASONS[leaveOut(clause) ?? 'other'];
    if (reason === undefined || !/\S\s+\S+\s+\S/u.test(clause.text)) continue;
    ledger.remove(printable(clause.text).replace(/\s+/gu, ' '), reason);
  }
}
