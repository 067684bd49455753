import type { Transaction } from '#db/client';
import { Failure } from '~/platform/failure';
import { openAccounts } from './accounts.server';
import { append, balanceOf } from './ledger-entries.server';

const MAX_CREDITS = 100;
const MAX_REASON = 500;

/** An adjustment that would not be right. */
export class AdjustmentRefused extends Failure {
  override readonly name = 'AdjustmentRefused';
}

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
    throw new AdjustmentRefused(
      'invalid',
      `Enter a number from -${MAX_CREDITS} to ${MAX_CREDITS}, not 0.`,
    );
  }
  if (reason === '' || reason.length > MAX_REASON) {
    throw new AdjustmentRefused('invalid', `Say why, in up to ${MAX_REASON} characters.`);
  }
  const accounts = openAccounts(tx, personId, now);
  const account =
    credits > 0 ? accounts[0] : accounts.find((one) => balanceOf(tx, one) + credits >= 0);
  if (account === undefined) {
    throw new AdjustmentRefused('conflict', 'There are not that many left to take.');
  }
  append(tx, { accountId: account, kind: 'adjust', credits, cause: id, reason, at: now });
}
