import type { Transaction } from '#db/client';
import { openAccounts } from './accounts.server';
import { AdjustmentRefused, HOW_MANY, MAX_CREDITS } from './adjustment';
import { append, balanceOf } from './ledger-entries.server';

const MAX_REASON = 500;

/**
 * Gives a person credits, or takes some, in the transaction that audits who did it and why.
 *
 * @param act.id of the operator's act: sent twice, it is in the books once.
 * @throws {AdjustmentRefused} where there is no reason, or more would be taken than is there.
 */
export function adjustCredits(
  tx: Transaction,
  personId: string,
  act: { id: string; credits: number; reason: string },
  now: Date,
): void {
  const { id, credits } = act;
  const reason = act.reason.trim();
  if (!Number.isInteger(credits) || credits === 0 || Math.abs(credits) > MAX_CREDITS) {
    throw new AdjustmentRefused('credits', 'invalid', HOW_MANY);
  }
  if (reason === '' || reason.length > MAX_REASON) {
    throw new AdjustmentRefused('reason', 'invalid', `Say why, in up to ${MAX_REASON} characters.`);
  }
  const accounts = openAccounts(tx, personId, now);
  const account =
    credits > 0 ? accounts[0] : accounts.find((one) => balanceOf(tx, one) + credits >= 0);
  if (account === undefined) {
    throw new AdjustmentRefused('credits', 'conflict', 'There are not that many left to take.');
  }
  append(tx, { accountId: account, kind: 'adjust', credits, cause: id, reason, at: now });
}
