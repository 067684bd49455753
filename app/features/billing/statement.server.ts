import type { Reader } from '#db/client';
import { orders } from '#db/schema';
import { inArray } from 'drizzle-orm';
import { getStanding, listAccounts } from './accounts.server';
import { standingOf, type CreditStanding } from './ledger';
import { listEntries } from './ledger-entries.server';
import { statementOf, type StatementLine } from './statement';

/** The newest lines of a statement that a page shows. */
const SHOWN = 100;

/** What went in and out of some accounts. */
export function readStatement(
  read: Reader,
  accountIds: readonly string[],
): { lines: StatementLine[]; standing: CreditStanding } {
  const entries = listEntries(read, accountIds);
  const paid =
    accountIds.length === 0
      ? []
      : read
          .select({
            id: orders.id,
            paidMinor: orders.paidMinor,
            currency: orders.currency,
          })
          .from(orders)
          .where(inArray(orders.accountId, [...accountIds]))
          .all();
  const lines = statementOf(entries, new Map(paid.map((order) => [order.id, order])));
  return { lines: lines.slice(0, SHOWN), standing: standingOf(entries) };
}

/** What went in and out of a person's accounts. */
export function getStatement(read: Reader, personId: string): ReturnType<typeof readStatement> {
  const { lines } = readStatement(read, listAccounts(read, personId));
  return { lines, standing: getStanding(read, personId) };
}
