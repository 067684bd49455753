import type { Reader, Transaction } from '#db/client';
import { ledgerEntries } from '#db/schema';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { LedgerEntry } from './ledger';

/**
 * Writes one line into the books. The database refuses one that would make the balance negative,
 * end a hold twice, or stand there already.
 */
export function append(
  tx: Transaction,
  entry: Pick<LedgerEntry, 'accountId' | 'kind' | 'credits' | 'cause' | 'at'> &
    Partial<Pick<LedgerEntry, 'hold' | 'reason'>>,
): void {
  tx.insert(ledgerEntries).values(entry).run();
}

/** What an account can spend: the sum of its entries. */
export function balanceOf(read: Reader, accountId: string): number {
  const row = read
    .select({ balance: sql<number>`coalesce(sum(${ledgerEntries.credits}), 0)` })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.accountId, accountId))
    .get();
  return row?.balance ?? 0;
}

/** All entries of some accounts, the oldest first. */
export function listEntries(read: Reader, accountIds: readonly string[]): LedgerEntry[] {
  if (accountIds.length === 0) return [];
  return read
    .select()
    .from(ledgerEntries)
    .where(inArray(ledgerEntries.accountId, [...accountIds]))
    .orderBy(asc(ledgerEntries.entry))
    .all();
}
