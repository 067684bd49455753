import type { Reader } from '#db/client';
import { passkeys } from '#db/schema';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { and, asc, eq } from 'drizzle-orm';
import { audit } from '~/features/audit/audit.server';
import { auditRefused, countAttempt } from '~/features/audit/audit-visitor.server';
import type { Config } from '~/platform/config/environment';
import { Failure, NotFound } from '~/platform/failure';
import { clientNetwork } from '~/platform/rate-limit/client-network';
import { mailOwner } from '../account-mail.server';
import { limiterOf, type AccountDependencies, type Visitor } from '../account-dependencies.server';
import { PASSKEY_CLIENT } from '../limits';
import { noteSecondFactor } from '../second-factor/authenticators.server';
import { consumeChallenge, issueChallenge } from './challenges.server';
import type { KeyOfDevice } from './key-of-device';

const MOST_PASSKEYS = 20;

/** What passkeys need: they are bound to the address of the site. */
export type PasskeyDependencies = AccountDependencies & {
  readonly config: Pick<Config, 'publicUrl'>;
};

/** What the device answered proves nothing: too late, of somebody else, or of another site. */
export class PasskeyRefused extends Failure {
  override readonly name = 'PasskeyRefused';
  constructor() {
    super('invalid', 'This passkey could not be checked. Try again, or log in another way.');
  }
}

const siteOf = ({ publicUrl }: Pick<Config, 'publicUrl'>) => {
  const { origin, hostname } = new URL(publicUrl);
  return { origin, rpID: hostname };
};

/** Somebody's passkeys, the oldest first. */
export function listPasskeys(read: Pick<Reader, 'select'>, personId: string): KeyOfDevice[] {
  const { id, name, createdAt, lastUsedAt } = passkeys;
  return read
    .select({ id, name, createdAt, lastUsedAt })
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(createdAt), asc(id))
    .all();
}

/** What a browser is asked to make a passkey from. @throws {Failure} `exhausted` after 20 of them. */
export async function askForPasskey(
  { database, clock, config }: PasskeyDependencies,
  { personId, email }: { personId: string; email: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = listPasskeys(database.read, personId);
  if (known.length >= MOST_PASSKEYS)
    throw new Failure('exhausted', 'You have as many passkeys as there can be. Remove one first.');
  const challenge = database.write((tx) => issueChallenge(tx, personId, clock()));
  return generateRegistrationOptions({
    rpName: 'CVstomize',
    rpID: siteOf(config).rpID,
    userID: Uint8Array.from(Buffer.from(personId)),
    userName: email,
    challenge,
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/**
 * Keeps a new passkey. Its person showed with it what they have.
 *
 * @throws {PasskeyRefused}
 */
export async function addPasskey(
  { database, clock, config }: PasskeyDependencies,
  { personId, sessionId }: { personId: string; sessionId: string },
  { response, name }: { response: RegistrationResponseJSON; name: string },
): Promise<void> {
  const { origin, rpID } = siteOf(config);
  const clientData = response.response.clientDataJSON;
  const expectedChallenge = consumeChallenge(database, { clientData, personId }, clock());
  if (expectedChallenge === undefined) throw new PasskeyRefused();
  const checked = await verifyRegistrationResponse({
    ...{ response, expectedChallenge, expectedOrigin: origin, expectedRPID: rpID },
  }).catch(refuse);
  if (!checked.verified) throw new PasskeyRefused();
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
  database.write((tx) => {
    const now = clock();
    const { changes } = tx
      .insert(passkeys)
      .values({
        id,
        personId,
        publicKey: Buffer.from(publicKey),
        counter,
        transports,
        name,
        createdAt: now,
      })
      .onConflictDoNothing()
      .run();
    if (changes === 0) throw new PasskeyRefused();
    noteSecondFactor(tx, sessionId, now);
    audit(tx, { actor: personId, action: 'account.passkey-added', subject: personId }, now);
    mailOwner(tx, personId, 'passkey-added', now);
  });
}

/** Removes one's own passkey. @throws {NotFound} */
export function removePasskey(
  { database, clock }: Pick<AccountDependencies, 'database' | 'clock'>,
  personId: string,
  id: string,
): void {
  database.write((tx) => {
    const own = and(eq(passkeys.id, id), eq(passkeys.personId, personId));
    if (tx.delete(passkeys).where(own).run().changes === 0) throw new NotFound('This passkey');
    audit(tx, { actor: personId, action: 'account.passkey-removed', subject: personId }, clock());
    mailOwner(tx, personId, 'authenticator-removed', clock());
  });
}

/**
 * What a browser is asked to show a passkey with; whose it is, the passkey says.
 *
 * @throws {RateLimited} after 30 of one network in 15 minutes.
 */
export async function challengePasskey(
  dependencies: PasskeyDependencies,
  visitor: Visitor,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { database, clock, config } = dependencies;
  countAttempt(
    dependencies,
    limiterOf(dependencies),
    { action: 'account.passkey-limited', by: visitor, subject: PASSKEY_CLIENT.name },
    { limit: PASSKEY_CLIENT, subject: clientNetwork(visitor.clientAddress) },
  );
  const challenge = database.write((tx) => issueChallenge(tx, null, clock()));
  return generateAuthenticationOptions({
    rpID: siteOf(config).rpID,
    challenge,
    userVerification: 'required',
  });
}

/** Whose passkey answered a challenge. @throws {PasskeyRefused} */
export async function checkPasskey(
  dependencies: PasskeyDependencies,
  response: AuthenticationResponseJSON,
  visitor: Visitor,
): Promise<string> {
  const { database } = dependencies;
  const kept = database.read.select().from(passkeys).where(eq(passkeys.id, response.id)).get();
  try {
    if (kept === undefined) throw new PasskeyRefused();
    await verify(dependencies, response, kept);
    return kept.personId;
  } catch (error) {
    if (!(error instanceof PasskeyRefused)) throw error;
    const subject = kept?.personId ?? 'unknown-passkey';
    auditRefused(dependencies, { action: 'account.passkey-failed', by: visitor, subject });
    throw error;
  }
}

async function verify(
  { database, clock, config }: PasskeyDependencies,
  response: AuthenticationResponseJSON,
  kept: typeof passkeys.$inferSelect,
): Promise<void> {
  const { origin, rpID } = siteOf(config);
  const { id, publicKey, counter, transports } = kept;
  const clientData = response.response.clientDataJSON;
  const expectedChallenge = consumeChallenge(database, { clientData, personId: null }, clock());
  if (expectedChallenge === undefined) throw new PasskeyRefused();
  const checked = await verifyAuthenticationResponse({
    ...{ response, expectedChallenge, expectedOrigin: origin, expectedRPID: rpID },
    credential: { id, publicKey: Uint8Array.from(publicKey), counter, transports },
  }).catch(refuse);
  if (!checked.verified) throw new PasskeyRefused();
  const { newCounter } = checked.authenticationInfo;
  database.write((tx) => {
    tx.update(passkeys)
      .set({ counter: newCounter, lastUsedAt: clock() })
      .where(eq(passkeys.id, id))
      .run();
  });
}

/** What a device sends is anybody's: whatever the library finds wrong with it is one answer. */
function refuse(cause: unknown): never {
  throw Object.assign(new PasskeyRefused(), { cause });
}
