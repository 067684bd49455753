import type { Transaction } from '#db/client';
import { emailChanges, people } from '#db/schema';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { audit } from '~/features/audit/audit.server';
import { countAttempt } from '~/features/audit/audit-visitor.server';
import { Failure } from '~/platform/failure';
import { requestAccountMail } from './account-mail.server';
import { limiterOf, type AccountDependencies } from './account-dependencies.server';
import { email } from './email';
import { EMAIL_CHANGE } from './limits';
import { findToken, LinkInvalid, useToken, withdrawTokens } from './mail-tokens.server';
import { AddressTaken } from './sign-up.server';
import type { Actor } from './sessions.server';

export const changeEmailForm = z.object({ email });

/** What a link of the two mails is for. */
const PURPOSES = ['email-old', 'email-new'] as const;

/** The address is the one they have. */
class SameAddress extends Failure {
  override readonly name = 'SameAddress';
  constructor() {
    super('invalid', 'This is the address your account has.');
  }
}

/**
 * Asks for another address: a mail goes to both, and nothing changes before both say yes. The same
 * is done for an address that has an account already; its owner is told.
 *
 * @throws {RateLimited} after 5 in a day. @throws {Failure} `invalid` for the address they have.
 */
export function requestEmailChange(
  dependencies: AccountDependencies,
  actor: Pick<Actor, 'personId'> & { email: string },
  wanted: string,
): void {
  const { database, clock } = dependencies;
  const { personId, email: old } = actor;
  if (wanted === old) throw new SameAddress();
  const limited = {
    action: 'account.email-change-limited',
    by: personId,
    subject: personId,
  } as const;
  const counted = { limit: EMAIL_CHANGE, subject: personId };
  countAttempt(dependencies, limiterOf(dependencies), limited, counted);
  database.write((tx) => {
    const now = clock();
    const fresh = { email: wanted, createdAt: now, oldConfirmedAt: null, newConfirmedAt: null };
    for (const purpose of PURPOSES) withdrawTokens(tx, personId, purpose);
    tx.insert(emailChanges)
      .values({ personId, ...fresh })
      .onConflictDoUpdate({ target: emailChanges.personId, set: fresh })
      .run();
    audit(tx, { actor: personId, action: 'account.email-change-asked', subject: personId }, now);
    requestAccountMail(tx, { kind: 'change-from', personId, email: old, newAddress: wanted }, now);
    requestAccountMail(tx, { kind: 'change-to', personId, email: wanted }, now);
  });
}

/** The address that is asked for and not confirmed at both; undefined where there is none. */
export function findEmailChange(
  { database }: Pick<AccountDependencies, 'database'>,
  personId: string,
): { email: string } | undefined {
  const own = eq(emailChanges.personId, personId);
  return database.read.select({ email: emailChanges.email }).from(emailChanges).where(own).get();
}

/** The address a link is for; undefined where it no longer works. Writes nothing. */
export function inspectEmailLink(
  { database, clock }: AccountDependencies,
  token: string,
): { wanted: string } | undefined {
  for (const purpose of PURPOSES) {
    const found = findToken(database.read, token, purpose, clock());
    const asked = found && findEmailChange({ database }, found.personId);
    if (asked !== undefined) return { wanted: asked.email };
  }
  return undefined;
}

/**
 * Says yes at one of the two addresses; with the second yes the address changes.
 *
 * @returns whether it is changed now, or the other mail is still waited for.
 * @throws {LinkInvalid} @throws {AddressTaken} where it got an account in the meantime.
 */
export function confirmEmailChange(
  { database, clock }: AccountDependencies,
  token: string,
): 'changed' | 'waiting' {
  return database.write((tx) => {
    const now = clock();
    const purpose = PURPOSES.find((one) => findToken(tx, token, one, now) !== undefined);
    if (purpose === undefined) throw new LinkInvalid();
    const { personId } = useToken(tx, token, purpose, now);
    const own = eq(emailChanges.personId, personId);
    const confirmed = purpose === 'email-old' ? { oldConfirmedAt: now } : { newConfirmedAt: now };
    tx.update(emailChanges).set(confirmed).where(own).run();
    const asked = tx.select().from(emailChanges).where(own).get();
    if (asked === undefined) throw new LinkInvalid();
    if (asked.oldConfirmedAt === null || asked.newConfirmedAt === null) return 'waiting';
    changeEmail(tx, personId, asked.email, now);
    return 'changed';
  });
}

function changeEmail(tx: Transaction, personId: string, wanted: string, now: Date): void {
  const taken = tx.select({ id: people.id }).from(people).where(eq(people.email, wanted)).get();
  if (taken !== undefined) throw new AddressTaken();
  const own = eq(people.id, personId);
  const before = tx.select({ email: people.email }).from(people).where(own).get();
  tx.update(people).set({ email: wanted, verifiedAt: now }).where(own).run();
  tx.delete(emailChanges).where(eq(emailChanges.personId, personId)).run();
  // Links mailed to the address before would still open the account.
  for (const purpose of ['reset', 'log-in'] as const) withdrawTokens(tx, personId, purpose);
  audit(tx, { actor: personId, action: 'account.email-changed', subject: personId }, now);
  for (const email of [before?.email, wanted])
    if (email != null) requestAccountMail(tx, { kind: 'address-changed', email }, now);
}

/** Gives up a change that is not confirmed at both. */
export function withdrawEmailChange(
  { database }: Pick<AccountDependencies, 'database'>,
  personId: string,
): void {
  database.write((tx) => {
    tx.delete(emailChanges).where(eq(emailChanges.personId, personId)).run();
    for (const purpose of PURPOSES) withdrawTokens(tx, personId, purpose);
  });
}
