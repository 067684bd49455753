import type { Reading } from '../reading/reading';
import { evidenceFor } from '../reading/source-text';
import type { Kind } from '../reading/statements';
import { printable } from '../words/printable';
import type { Ledger } from './ledger';
import { NEVER_REASON, placeOf } from './ledger';
import { allStatements } from './questions';

const REASONS: Partial<Record<Kind, string>> = {
  private: 'Private matters do not belong on a resume.',
  denial: 'It says what was not done, known or had.',
  plan: 'A plan is not yet something you have done.',
  praise: 'Praise of oneself convinces less than what you did.',
  others: 'Somebody else did it.',
  doubt: 'You were not sure of it.',
  correction: 'It was corrected, and the right version was not clear.',
};

/** Lists what was read and deliberately not printed. What must never appear is not repeated here. */
export function noteRemovals(reading: Reading, ledger: Ledger): void {
  for (const { clause, kind, field } of allStatements(reading)) {
    if (kind === 'never') {
      ledger.remove(placeOf(clause.source.passage.source), NEVER_REASON);
      continue;
    }
    const reason = REASONS[kind];
    const said = evidenceFor(clause.source, clause);
    if (reason === undefined || said === undefined || !/\S\s+\S+\s+\S/u.test(said.quote)) continue;
    if (kind === 'others' && (field === 'situation' || field === 'proof')) continue;
    ledger.remove(
      printable(said.quote)
        .replace(/\s+/gu, ' ')
        .replace(/[,;:\s]+$/u, ''),
      reason,
    );
  }
}
