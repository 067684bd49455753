import { randomBytes } from 'node:crypto';
import type { Reader, Transaction } from '#db/client';
import { authenticators, recoveryCodes, sessions } from '#db/schema';
import { and, eq, isNotNull } from 'drizzle-orm';
import { audit } from '~/features/audit/audit.server';
import { auditRefused, countAttempt } from '~/features/audit/audit-visitor.server';
import { Failure, NotFound } from '~/platform/failure';
import { mailOwner } from '../account-mail.server';
import { limiterOf, type AccountDependencies, type Visitor } from '../account-dependencies.server';
import { CODE, CODE_ACCOUNT } from '../limits';
import { attemptsAt } from '../log-in.server';
import type { Actor } from '../sessions.server';
import { consumeRecoveryCode, issueRecoveryCodes } from './recovery-codes.server';
import { sealSecret, unsealSecret } from './sealed-secret.server';
import { authenticatorSetup, findStep } from './totp';

/** 160 bits, as RFC 4226 wants. */
const SECRET_BYTES = 20;

/** The code was not right, or was used before. */
export class WrongCode extends Failure {
  override readonly name = 'WrongCode';
  constructor() {
    super('invalid', 'This code is not right, or was used already. Wait for the next one.');
  }
}

type Own = Pick<Actor, 'personId' | 'sessionId'>;

/** Since when somebody has an authenticator; undefined where they have none. */
export function findAuthenticator(
  read: Pick<Reader, 'select'>,
  personId: string,
): { since: Date } | undefined {
  const row = read
    .select({ since: authenticators.confirmedAt })
    .from(authenticators)
    .where(and(eq(authenticators.personId, personId), isNotNull(authenticators.confirmedAt)))
    .get();
  return row?.since == null ? undefined : { since: row.since };
}

/** Begins to set up an authenticator: it counts once a code of it is confirmed. */
export function beginAuthenticator(
  { database, clock, config }: AccountDependencies,
  personId: string,
): void {
  const [ours = ''] = config.sessionSecrets;
  const secret = sealSecret(randomBytes(SECRET_BYTES), ours, personId);
  database.write((tx) => {
    if (findAuthenticator(tx, personId) !== undefined) return;
    const fresh = { secret, createdAt: clock() };
    tx.insert(authenticators)
      .values({ personId, ...fresh })
      .onConflictDoUpdate({ target: authenticators.personId, set: fresh })
      .run();
  });
}

/** What is being set up, for the page that shows it; undefined where nothing is. */
export function findSetup(
  { database, config }: AccountDependencies,
  { personId, email }: { personId: string; email: string },
): ReturnType<typeof authenticatorSetup> | undefined {
  const row = database.read
    .select()
    .from(authenticators)
    .where(eq(authenticators.personId, personId))
    .get();
  if (row === undefined || row.confirmedAt !== null) return undefined;
  const secret = unsealSecret(row.secret, config.sessionSecrets, personId);
  return secret && authenticatorSetup(secret, email);
}

/**
 * Makes the authenticator that is being set up count, by a code of it.
 *
 * @returns the recovery codes, which are shown once.
 * @throws {WrongCode | RateLimited} @throws {NotFound} where nothing is being set up.
 */
export function confirmAuthenticator(
  dependencies: AccountDependencies,
  { personId, sessionId }: Own,
  code: string,
  visitor: Visitor,
): string[] {
  const { database, clock, config } = dependencies;
  countCode(dependencies, personId, visitor);
  const codes = database.write((tx) => {
    const now = clock();
    const own = eq(authenticators.personId, personId);
    const row = tx.select().from(authenticators).where(own).get();
    if (row === undefined || row.confirmedAt !== null) throw new NotFound('This authenticator');
    const secret = unsealSecret(row.secret, config.sessionSecrets, personId);
    const step = secret && findStep(secret, code, { after: row.lastStep, now });
    if (step === undefined) throw new WrongCode();
    tx.update(authenticators).set({ confirmedAt: now, lastStep: step }).where(own).run();
    noteSecondFactor(tx, sessionId, now);
    audit(tx, { actor: personId, action: 'account.authenticator-added', subject: personId }, now);
    mailOwner(tx, personId, 'authenticator-added', now);
    return issueRecoveryCodes(tx, personId);
  });
  limiterOf(dependencies).forget(...countedFor(personId, visitor));
  return codes;
}

/** New recovery codes; the ones before stop working. @throws {NotFound} without an authenticator. */
export function renewRecoveryCodes(
  { database, clock }: AccountDependencies,
  personId: string,
): string[] {
  return database.write((tx) => {
    if (findAuthenticator(tx, personId) === undefined) throw new NotFound('This authenticator');
    const action = 'account.recovery-codes-renewed';
    audit(tx, { actor: personId, action, subject: personId }, clock());
    return issueRecoveryCodes(tx, personId);
  });
}

/** Removes somebody's authenticator and their recovery codes. */
export function removeAuthenticator(
  { database, clock }: Pick<AccountDependencies, 'database' | 'clock'>,
  personId: string,
): void {
  database.write((tx) => {
    const now = clock();
    const own = eq(authenticators.personId, personId);
    const { changes } = tx.delete(authenticators).where(own).run();
    tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId)).run();
    if (changes === 0) return;
    audit(tx, { actor: personId, action: 'account.authenticator-removed', subject: personId }, now);
    mailOwner(tx, personId, 'authenticator-removed', now);
  });
}

/**
 * Whether a code is somebody's: of their authenticator, or a recovery code, which is used up.
 *
 * @throws {WrongCode} @throws {RateLimited} after 5 from one network in 15 minutes, or 50 in a day.
 */
export function requireCode(
  dependencies: AccountDependencies,
  personId: string,
  code: string,
  visitor: Visitor,
): void {
  const { database } = dependencies;
  countCode(dependencies, personId, visitor);
  const right = database.write((tx) => takeCode(tx, dependencies, personId, code));
  if (!right) {
    const tried = { by: visitor, subject: personId };
    auditRefused(dependencies, { action: 'account.code-failed', ...tried });
    throw new WrongCode();
  }
  limiterOf(dependencies).forget(...countedFor(personId, visitor));
}

function takeCode(
  tx: Transaction,
  { clock, config }: AccountDependencies,
  personId: string,
  code: string,
): boolean {
  const own = and(eq(authenticators.personId, personId), isNotNull(authenticators.confirmedAt));
  const row = tx.select().from(authenticators).where(own).get();
  if (row === undefined) return false;
  const now = clock();
  const secret = unsealSecret(row.secret, config.sessionSecrets, personId);
  const step = secret && findStep(secret, code, { after: row.lastStep, now });
  if (secret !== undefined && step !== undefined) {
    // Sealed anew, so that an old secret of ours can be given up in time.
    const sealed = sealSecret(secret, config.sessionSecrets[0] ?? '', personId);
    tx.update(authenticators).set({ lastStep: step, secret: sealed }).where(own).run();
    return true;
  }
  if (!consumeRecoveryCode(tx, personId, code)) return false;
  audit(tx, { actor: personId, action: 'account.recovery-code-used', subject: personId }, now);
  return true;
}

/** Notes that somebody showed both that they are themselves and what they have. */
export function noteSecondFactor(tx: Transaction, sessionId: string, now: Date): void {
  tx.update(sessions)
    .set({ authenticatedAt: now, secondFactorAt: now })
    .where(eq(sessions.id, sessionId))
    .run();
}

const countedFor = (personId: string, { clientAddress }: Visitor) => [
  { limit: CODE, subject: attemptsAt(personId, clientAddress) },
  { limit: CODE_ACCOUNT, subject: personId },
];

function countCode(dependencies: AccountDependencies, personId: string, visitor: Visitor): void {
  const limited = { action: 'account.code-limited', by: visitor, subject: personId } as const;
  countAttempt(dependencies, limiterOf(dependencies), limited, ...countedFor(personId, visitor));
}
