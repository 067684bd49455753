import { people } from '#db/schema';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { audit } from '~/features/audit/audit.server';
import { auditRefused, countAttempt } from '~/features/audit/audit-visitor.server';
import { Failure } from '~/platform/failure';
import { clientNetwork } from '~/platform/rate-limit/client-network';
import { requestAccountMail } from './account-mail.server';
import { email } from './email';
import { signInAs } from './sign-in-as.server';
import { hashPassword, verifyPassword } from './hash-password.server';
import { CONFIRM, SIGN_UP, SIGN_UP_CLIENT } from './limits';
import { findToken, LinkInvalid, useToken } from './mail-tokens.server';
import { limiterOf, type AccountDependencies, type Visitor } from './account-dependencies.server';
import { findPasswordFault, newPassword } from './password.server';
import { displayName } from './display-name';
import type { Actor } from './sessions.server';
import { hashToken } from './token.server';

export const signUpForm = z
  .object({ name: displayName, email, password: newPassword })
  .check(({ value, issues }) => {
    const message = findPasswordFault(value.password, { address: value.email, name: value.name });
    if (message === undefined) return;
    issues.push({ code: 'custom', path: ['password'], message, input: value.password });
  });

/**
 * Counts a sign-up, before a guest is made for it.
 *
 * @throws {RateLimited} after 5 for one address, or 30 from one client, in an hour.
 */
export function countSignUp(
  dependencies: AccountDependencies,
  address: string,
  visitor: Visitor,
): void {
  countAttempt(
    dependencies,
    limiterOf(dependencies),
    { action: 'account.sign-up-limited', by: visitor, subject: { address } },
    { limit: SIGN_UP, subject: address },
    { limit: SIGN_UP_CLIENT, subject: clientNetwork(visitor.clientAddress) },
  );
}

/**
 * Asks for an account for a guest. Nothing is looked up, and the same work is done for every
 * address: the guest keeps the password they chose, and a mail goes out that finishes the account,
 * or tells the owner of a known address. The guest goes on as they are meanwhile.
 *
 * @param fields.returnTo a path of ours that the mailed link leads to in the end.
 */
export async function signUp(
  dependencies: AccountDependencies,
  guest: Pick<Actor, 'personId'>,
  fields: { name: string; email: string; password: string; returnTo?: string | undefined },
): Promise<void> {
  const { database, clock, config } = dependencies;
  const passwordHash = await hashPassword(fields.password, config.passwordCost);
  database.write((tx) => {
    const now = clock();
    tx.update(people)
      .set({ passwordHash, name: fields.name, activeAt: now })
      .where(and(eq(people.id, guest.personId), isNull(people.email)))
      .run();
    const { email: address, returnTo } = fields;
    requestAccountMail(
      tx,
      { kind: 'sign-up', personId: guest.personId, email: address, returnTo },
      now,
    );
  });
}

/** The address got an account after the mail was sent. */
export class AddressTaken extends Failure {
  override readonly name = 'AddressTaken';
  constructor() {
    super(
      'conflict',
      'There is an account with this address already. Log in: what you made as a guest on this device moves there.',
    );
  }
}

/** The password is needed, or was not the one chosen at sign-up. */
export class PasswordNeeded extends Failure {
  override readonly name = 'PasswordNeeded';
  constructor() {
    super('invalid', 'This is not the password that was chosen at sign-up.');
  }
}

/**
 * What a sign-up link asks for before it is finished: nothing on the device that signed up, the
 * password on another one. Undefined where the link no longer works. Writes nothing.
 */
export function inspectSignUpLink(
  { database, clock }: AccountDependencies,
  token: string,
  before: Actor | null,
): { email: string; asksPassword: boolean } | undefined {
  const found = findToken(database.read, token, 'verify', clock());
  return found && { email: found.email, asksPassword: found.personId !== before?.personId };
}

/**
 * Finishes a sign-up: the guest's row gets its address and keeps everything that is theirs.
 *
 * Who opens the link proves that they read the address's mail; the session or the password proves
 * that they are the one who signed up. Without the second, somebody could sign up with another's
 * address and have its owner confirm an account whose password the stranger knows.
 *
 * @param password what was typed; not looked at on the device that signed up.
 * @returns whose account it is, and the new session's token.
 * @throws {LinkInvalid | PasswordNeeded | AddressTaken | RateLimited}
 */
export async function confirmSignUp(
  dependencies: AccountDependencies,
  { token, password }: { token: string; password: string },
  before: Actor | null,
  visitor: Visitor,
): Promise<{ personId: string; token: string }> {
  const { database, clock } = dependencies;
  const found = findToken(database.read, token, 'verify', clock());
  if (found === undefined) throw new LinkInvalid();
  if (found.personId !== before?.personId)
    await requirePassword(dependencies, found.personId, { token, password }, visitor);
  return database.write((tx) => {
    const now = clock();
    const { personId, email: address } = useToken(tx, token, 'verify', now);
    const owner = tx.select({ id: people.id }).from(people).where(eq(people.email, address)).get();
    if (owner !== undefined) throw new AddressTaken();
    tx.update(people).set({ email: address, verifiedAt: now }).where(eq(people.id, personId)).run();
    audit(tx, { actor: personId, action: 'account.sign-up', subject: personId }, now);
    const { token: session } = signInAs(
      tx,
      { personId, before, userAgent: visitor.userAgent },
      now,
    );
    return { personId, token: session };
  });
}

async function requirePassword(
  dependencies: AccountDependencies,
  personId: string,
  { token, password }: { token: string; password: string },
  visitor: Visitor,
): Promise<void> {
  const tried = { by: visitor, subject: personId };
  countAttempt(
    dependencies,
    limiterOf(dependencies),
    { action: 'account.sign-up-limited', ...tried },
    { limit: CONFIRM, subject: hashToken(token) },
  );
  const person = dependencies.database.read
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.id, personId))
    .get();
  if (await verifyPassword(password, person?.passwordHash, dependencies.config.passwordCost))
    return;
  auditRefused(dependencies, { action: 'account.sign-up-failed', ...tried });
  throw new PasswordNeeded();
}
