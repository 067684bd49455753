import type { Transaction } from '#db/client';
import { orders } from '#db/schema';
import { and, asc, eq } from 'drizzle-orm';
import { creditsToTakeBack, unspentOf } from './ledger';
import { append, listEntries } from './ledger-entries.server';

/**
 * Brings the books in line with the money of an account's orders: grants what is paid, takes back
 * the share of what was refunded or disputed as far as it is unspent, and gives that back when a
 * dispute is won. Doing it again changes nothing.
 */
export function settleOrders(tx: Transaction, accountId: string, now: Date): void {
  const paid = tx
    .select()
    .from(orders)
    .where(and(eq(orders.accountId, accountId), eq(orders.state, 'paid')))
    .orderBy(asc(orders.paidAt), asc(orders.id))
    .all();
  for (const order of paid) {
    const { id: cause, credits } = order;
    const entries = listEntries(tx, [accountId]);
    const of = (kind: 'grant' | 'refund') =>
      entries
        .filter((entry) => entry.kind === kind && entry.cause === cause)
        .reduce((sum, entry) => sum + entry.credits, 0);
    if (of('grant') === 0) append(tx, { accountId, kind: 'grant', credits, cause, at: now });
    // What was used is the person's: only the rest goes back with the money.
    const rest = of('grant') === 0 ? credits : unspentOf(entries, cause);
    const due = Math.min(creditsToTakeBack(order) + of('refund'), rest);
    if (due !== 0) append(tx, { accountId, kind: 'refund', credits: -due, cause, at: now });
  }
}
