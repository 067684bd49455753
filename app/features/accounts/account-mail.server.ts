import type { Database, Transaction } from '#db/client';
import { emailChanges, jobs, people } from '#db/schema';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import { newId } from '~/platform/id.server';
import { complete, enqueue, type LeasedJob } from '~/platform/jobs/queue.server';
import type { Mail, Mailer } from '~/platform/mail/mailer';
import { issueToken, type TokenPurpose } from './mail-tokens.server';
import {
  addressChangedMail,
  addressTakenMail,
  alreadySignedUpMail,
  authenticatorAddedMail,
  authenticatorRemovedMail,
  changeFromMail,
  changeToMail,
  deletedMail,
  logInLinkMail,
  newLogInMail,
  passkeyAddedMail,
  passwordChangedMail,
  resetMail,
  shareLinkMail,
  signUpMail,
  tokenCreatedMail,
} from './mails';

export const ACCOUNT_MAIL_QUEUE = 'account-mail';
const MAX_ATTEMPTS = 5;

const request = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sign-up'),
    personId: z.string(),
    email: z.string(),
    /** Where the person goes on once the account is finished: a path of ours. */
    returnTo: z.string().optional(),
  }),
  z.object({ kind: z.literal('reset'), email: z.string() }),
  z.object({ kind: z.literal('log-in-link'), email: z.string(), returnTo: z.string().optional() }),
  z.object({ kind: z.literal('password-changed'), email: z.string() }),
  z.object({ kind: z.literal('new-log-in'), email: z.string(), browser: z.string() }),
  z.object({ kind: z.literal('share-link'), email: z.string() }),
  z.object({ kind: z.literal('deleted'), email: z.string() }),
  z.object({
    kind: z.enum([
      'authenticator-added',
      'authenticator-removed',
      'passkey-added',
      'token-created',
      'address-changed',
    ]),
    email: z.string(),
  }),
  z.object({
    kind: z.literal('change-from'),
    personId: z.string(),
    email: z.string(),
    newAddress: z.string(),
  }),
  z.object({ kind: z.literal('change-to'), personId: z.string(), email: z.string() }),
]);

export type AccountMailRequest = z.infer<typeof request>;

/**
 * Asks for a mail in the caller's transaction. Whether the address has an account is looked up when
 * the mail is made, never here: so the request that asks does the same work for every address.
 */
export function requestAccountMail(tx: Transaction, mail: AccountMailRequest, now: Date): void {
  enqueue(
    tx,
    {
      queue: ACCOUNT_MAIL_QUEUE,
      idempotencyKey: newId(),
      payload: mail,
      maxAttempts: MAX_ATTEMPTS,
    },
    now,
  );
}

/** What a person is told about their account, wherever its address is known from their id alone. */
type Notice =
  | 'token-created'
  | 'authenticator-added'
  | 'authenticator-removed'
  | 'passkey-added'
  | 'share-link';

/** Tells somebody with an account what happened to it; a guest has no address. */
export function mailOwner(tx: Transaction, personId: string, kind: Notice, now: Date): void {
  const owner = tx
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, personId))
    .get();
  if (owner?.email != null) requestAccountMail(tx, { kind, email: owner.email }, now);
}

export interface AccountMailDependencies {
  database: Database;
  clock: Clock;
  mailer: Mailer;
  config: Pick<Config, 'publicUrl'>;
}

/** Runs one attempt of a mail: makes its link, sends it, and forgets the address it went to. */
export async function sendAccountMail(
  dependencies: AccountMailDependencies,
  job: LeasedJob,
): Promise<void> {
  const { database, clock, mailer } = dependencies;
  const mail = composeMail(dependencies, request.parse(job.payload));
  if (mail !== undefined) await mailer.send(mail);
  database.write((tx) => {
    tx.update(jobs).set({ payload: {} }).where(eq(jobs.id, job.id)).run();
    complete(tx, job, clock());
  });
}

/** The mail that is due; none where the person has gone, or nobody has this address. */
function composeMail(
  dependencies: AccountMailDependencies,
  wanted: AccountMailRequest,
): Mail | undefined {
  const { database, config } = dependencies;
  const { email } = wanted;
  const to = (path: string) => `${config.publicUrl}${path}`;
  const forgotten = to('/forgotten-password');
  switch (wanted.kind) {
    case 'password-changed':
      return passwordChangedMail(email, forgotten);
    case 'new-log-in':
      return newLogInMail(email, wanted.browser, { account: to('/account'), forgotten });
    case 'share-link':
      return shareLinkMail(email, to('/resumes'));
    case 'deleted':
      return deletedMail(email);
    case 'authenticator-added':
      return authenticatorAddedMail(email, to('/account'));
    case 'authenticator-removed':
      return authenticatorRemovedMail(email, forgotten);
    case 'passkey-added':
      return passkeyAddedMail(email, to('/account/passkeys'));
    case 'token-created':
      return tokenCreatedMail(email, to('/account/tokens'));
    case 'address-changed':
      return addressChangedMail(email);
    case 'change-from':
    case 'change-to':
      return database.write((tx) => composeChangeMail(tx, dependencies, wanted));
    case 'sign-up':
    case 'reset':
    case 'log-in-link':
      return database.write((tx) => composeLinkMail(tx, dependencies, wanted));
  }
}

type ChangeMailRequest = Extract<AccountMailRequest, { kind: 'change-from' | 'change-to' }>;

/** Of the two mails that ask whether an address is to change. */
function composeChangeMail(
  tx: Transaction,
  { clock, config }: AccountMailDependencies,
  wanted: ChangeMailRequest,
): Mail | undefined {
  const { email, personId } = wanted;
  const asked = tx.select().from(emailChanges).where(eq(emailChanges.personId, personId)).get();
  if (asked === undefined) return undefined;
  const link = (purpose: TokenPurpose) =>
    `${config.publicUrl}/account/email/confirm?token=${issueToken(tx, { personId, purpose, email }, clock())}`;
  if (wanted.kind === 'change-from')
    return changeFromMail(email, wanted.newAddress, link('email-old'));
  const owner = tx.select({ id: people.id }).from(people).where(eq(people.email, email)).get();
  return owner === undefined ? changeToMail(email, link('email-new')) : addressTakenMail(email);
}

type LinkMailRequest = Extract<AccountMailRequest, { kind: 'sign-up' | 'reset' | 'log-in-link' }>;

/** Of the mails with a link that works once, which is made with it. */
function composeLinkMail(
  tx: Transaction,
  { clock, config }: AccountMailDependencies,
  wanted: LinkMailRequest,
): Mail | undefined {
  const { email } = wanted;
  const to = (path: string) => `${config.publicUrl}${path}`;
  const owner = tx.select({ id: people.id }).from(people).where(eq(people.email, email)).get();
  const link = (path: string, personId: string, purpose: TokenPurpose) =>
    to(`${path}?token=${issueToken(tx, { personId, purpose, email }, clock())}`);
  if (wanted.kind === 'reset') {
    return owner && resetMail(email, link('/reset-password', owner.id, 'reset'));
  }
  const onwards =
    wanted.returnTo === undefined ? '' : `&returnTo=${encodeURIComponent(wanted.returnTo)}`;
  if (wanted.kind === 'log-in-link') {
    return (
      owner && logInLinkMail(email, `${link('/log-in/by-mail', owner.id, 'log-in')}${onwards}`)
    );
  }
  if (owner !== undefined) {
    return alreadySignedUpMail(email, {
      logIn: to('/log-in'),
      forgotten: to('/forgotten-password'),
    });
  }
  const guest = tx
    .select({ id: people.id, email: people.email })
    .from(people)
    .where(eq(people.id, wanted.personId))
    .get();
  if (guest?.email !== null) return undefined;
  return signUpMail(email, `${link('/verify', guest.id, 'verify')}${onwards}`);
}
