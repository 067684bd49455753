import { people } from '#db/schema';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { audit } from '~/features/audit/audit.server';
import { auditRefused, auditVisitor, countAttempt } from '~/features/audit/audit-visitor.server';
import { Failure } from '~/platform/failure';
import { clientNetwork } from '~/platform/rate-limit/client-network';
import { requestAccountMail } from './account-mail.server';
import { email } from './email';
import { hashPassword, verifyPassword } from './hash-password.server';
import { FORGOTTEN, FORGOTTEN_CLIENT, PASSWORD_CHECK } from './limits';
import {
  findToken,
  LinkInvalid,
  mailedToken,
  useToken,
  withdrawTokens,
} from './mail-tokens.server';
import { limiterOf, type AccountDependencies, type Visitor } from './account-dependencies.server';
import { findPasswordFault, newPassword, typedPassword } from './password.server';
import { endApiTokens } from './tokens/api-tokens.server';
import { endSessions, startSession, type Actor } from './sessions.server';

export const forgottenForm = z.object({ email });
export const resetForm = z.object({ token: mailedToken, password: newPassword });
export const changePasswordForm = z.object({
  current: typedPassword.min(1, 'Enter the password you have now.'),
  password: newPassword,
});

/** The current password was not right. */
export class WrongPassword extends Failure {
  override readonly name = 'WrongPassword';
  constructor() {
    super('invalid', 'This is not your current password.');
  }
}

/** The new password will not do; the message says why. */
export class WeakPassword extends Failure {
  override readonly name = 'WeakPassword';
  constructor(message: string) {
    super('invalid', message);
  }
}

function requireStrong(password: string, address: string): void {
  const fault = findPasswordFault(password, { address });
  if (fault !== undefined) throw new WeakPassword(fault);
}

/**
 * Asks for a mail with a link to choose a new password. Does the same for every address.
 *
 * @throws {RateLimited} after 5 for one address, or 20 from one client, in an hour.
 */
export function requestReset(
  dependencies: AccountDependencies,
  address: string,
  visitor: Visitor,
): void {
  const asked = { by: visitor, subject: { address } };
  countAttempt(
    dependencies,
    limiterOf(dependencies),
    { action: 'account.password-reset-limited', ...asked },
    { limit: FORGOTTEN, subject: address },
    { limit: FORGOTTEN_CLIENT, subject: clientNetwork(visitor.clientAddress) },
  );
  dependencies.database.write((tx) => {
    const now = dependencies.clock();
    requestAccountMail(tx, { kind: 'reset', email: address }, now);
    auditVisitor(
      tx,
      dependencies.config,
      { action: 'account.password-reset-asked', ...asked },
      now,
    );
  });
}

/** The address a reset link belongs to; undefined where it no longer works. Writes nothing. */
export function inspectResetLink(
  { database, clock }: AccountDependencies,
  token: string,
): { email: string } | undefined {
  const found = findToken(database.read, token, 'reset', clock());
  return found && { email: found.email };
}

/**
 * Sets a new password by a mailed link, and ends every session and token of the account.
 *
 * @throws {LinkInvalid | WeakPassword}
 */
export async function resetPassword(
  dependencies: AccountDependencies,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const { database, clock, config } = dependencies;
  const found = findToken(database.read, token, 'reset', clock());
  if (found === undefined) throw new LinkInvalid();
  requireStrong(password, found.email);
  const passwordHash = await hashPassword(password, config.passwordCost);
  database.write((tx) => {
    const now = clock();
    const { personId, email: address } = useToken(tx, token, 'reset', now);
    tx.update(people).set({ passwordHash }).where(eq(people.id, personId)).run();
    endSessions(tx, personId);
    endApiTokens(tx, personId);
    audit(tx, { actor: personId, action: 'account.password-reset', subject: personId }, now);
    requestAccountMail(tx, { kind: 'password-changed', email: address }, now);
  });
}

/**
 * Whether this is the person's password.
 *
 * @throws {WrongPassword}
 * @throws {RateLimited} after 5 attempts in 15 minutes.
 */
export async function requireOwnPassword(
  dependencies: AccountDependencies,
  personId: string,
  password: string,
): Promise<void> {
  const counted = { limit: PASSWORD_CHECK, subject: personId };
  const limiter = limiterOf(dependencies);
  const tried = { by: personId, subject: personId };
  countAttempt(dependencies, limiter, { action: 'account.password-limited', ...tried }, counted);
  const person = dependencies.database.read
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.id, personId))
    .get();
  if (!(await verifyPassword(password, person?.passwordHash, dependencies.config.passwordCost))) {
    auditRefused(dependencies, { action: 'account.password-failed', ...tried });
    throw new WrongPassword();
  }
  limiter.forget(counted);
}

/**
 * Changes one's own password, ends all of one's sessions and tokens, and begins a new session.
 *
 * @returns the new session's token.
 * @throws {WrongPassword | WeakPassword | RateLimited}
 */
export async function changePassword(
  dependencies: AccountDependencies,
  actor: Actor & { email: string },
  { current, password, userAgent }: { current: string; password: string; userAgent: string | null },
): Promise<string> {
  requireStrong(password, actor.email);
  await requireOwnPassword(dependencies, actor.personId, current);
  const passwordHash = await hashPassword(password, dependencies.config.passwordCost);
  return dependencies.database.write((tx) => {
    const now = dependencies.clock();
    tx.update(people).set({ passwordHash }).where(eq(people.id, actor.personId)).run();
    endSessions(tx, actor.personId);
    endApiTokens(tx, actor.personId);
    withdrawTokens(tx, actor.personId, 'reset');
    const { personId } = actor;
    audit(tx, { actor: personId, action: 'account.password-changed', subject: personId }, now);
    requestAccountMail(tx, { kind: 'password-changed', email: actor.email }, now);
    const secondFactor = actor.secondFactorAt !== null;
    return startSession(tx, personId, { userAgent, secondFactor }, now).token;
  });
}

/** Changes what one is called. */
export function rename({ database }: AccountDependencies, personId: string, name: string): void {
  database.write((tx) => {
    tx.update(people).set({ name }).where(eq(people.id, personId)).run();
  });
}
