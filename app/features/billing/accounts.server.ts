import type { Reader, Transaction } from '#db/client';
import { creditAccounts } from '#db/schema';
import { asc, eq } from 'drizzle-orm';
import { newId } from '~/platform/id.server';
import { WELCOME, WELCOME_CREDITS, standingOf, type CreditStanding } from './ledger';
import { append, listEntries } from './ledger-entries.server';

/** A person's accounts, the oldest first: more than one where they used to be several guests. */
export function listAccounts(read: Reader, personId: string): string[] {
  return read
    .select({ id: creditAccounts.id })
    .from(creditAccounts)
    .where(eq(creditAccounts.personId, personId))
    .orderBy(asc(creditAccounts.createdAt), asc(creditAccounts.id))
    .all()
    .map(({ id }) => id);
}

/** A person's accounts; the first is opened where there is none, with the free resume in it. */
export function openAccounts(tx: Transaction, personId: string, now: Date): [string, ...string[]] {
  const [first, ...others] = listAccounts(tx, personId);
  if (first !== undefined) return [first, ...others];
  const accountId = newId();
  tx.insert(creditAccounts).values({ id: accountId, personId, createdAt: now }).run();
  append(tx, { accountId, kind: 'grant', credits: WELCOME_CREDITS, cause: WELCOME, at: now });
  return [accountId];
}

/** Where a person stands over all their accounts; who has none yet still has the free resume. */
export function getStanding(read: Reader, personId: string): CreditStanding {
  const accounts = listAccounts(read, personId);
  if (accounts.length === 0) {
    return { available: WELCOME_CREDITS, held: 0, spent: 0, granted: WELCOME_CREDITS };
  }
  return standingOf(listEntries(read, accounts));
}
