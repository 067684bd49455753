import type { Reader, Transaction } from '#db/client';
import { ledgerEntries } from '#db/schema';
import { and, eq, inArray, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { Failure } from '~/platform/failure';
import { openAccounts } from './accounts.server';
import { CREDITS_PER_RESUME, type LedgerEntry } from './ledger';
import { append, balanceOf } from './ledger-entries.server';
import { settleOrders } from './settle-order.server';

/** Nothing left to spend. Nothing else is wrong: what was asked for can be asked for again. */
export class OutOfCredit extends Failure {
  override readonly name = 'OutOfCredit';
  constructor() {
    super('exhausted', 'You have no resumes left. Everything you wrote is kept.');
  }
}

/**
 * Sets aside what a resume costs, in the transaction that accepts its submit.
 *
 * @param cause the generation's id.
 * @throws {OutOfCredit}
 */
export function holdCredit(tx: Transaction, personId: string, cause: string, now: Date): void {
  const account = openAccounts(tx, personId, now).find(
    (accountId) => balanceOf(tx, accountId) >= CREDITS_PER_RESUME,
  );
  if (account === undefined) throw new OutOfCredit();
  append(tx, { accountId: account, kind: 'hold', credits: -CREDITS_PER_RESUME, cause, at: now });
}

/** Spends what was set aside, in the transaction that keeps the resume. Nothing held is nothing. */
export function captureHold(tx: Transaction, cause: string, now: Date): void {
  const held = findOpenHold(tx, cause);
  if (held === undefined) return;
  const { accountId, entry: hold } = held;
  append(tx, { accountId, kind: 'capture', credits: 0, cause, hold, at: now });
}

/** Gives back what was set aside for a resume that will not be. Nothing held is nothing. */
export function releaseHold(tx: Transaction, cause: string, now: Date): void {
  const held = findOpenHold(tx, cause);
  if (held === undefined) return;
  const { accountId, entry: hold } = held;
  append(tx, { accountId, kind: 'release', credits: -held.credits, cause, hold, at: now });
  // Money that went back meanwhile left these where they were.
  settleOrders(tx, accountId, now);
}

/** Of these causes those whose credit is set aside or spent. */
export function listPaid(read: Reader, causes: readonly string[]): string[] {
  const end = alias(ledgerEntries, 'end');
  const released = read
    .select({ entry: end.entry })
    .from(end)
    .where(and(eq(end.hold, ledgerEntries.entry), eq(end.kind, 'release')));
  return read
    .select({ cause: ledgerEntries.cause })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.kind, 'hold'),
        inArray(ledgerEntries.cause, [...causes]),
        notExists(released),
      ),
    )
    .all()
    .map(({ cause }) => cause);
}

function findOpenHold(tx: Transaction, cause: string): LedgerEntry | undefined {
  return openHolds(tx, cause)[0];
}

/** Holds that nothing ended; those of one cause where it is named. */
export function openHolds(read: Pick<Transaction, 'select'>, cause?: string): LedgerEntry[] {
  const end = alias(ledgerEntries, 'end');
  return read
    .select()
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.kind, 'hold'),
        cause === undefined ? undefined : eq(ledgerEntries.cause, cause),
        notExists(
          read.select({ entry: end.entry }).from(end).where(eq(end.hold, ledgerEntries.entry)),
        ),
      ),
    )
    .all();
}
