import { openTestDatabase } from '#db/testing';
import { people } from '#db/schema';
import { eq } from 'drizzle-orm';
import { claim } from '~/platform/jobs/queue.server';
import {
  createOutboxMailer,
  listOutbox,
  type SentMail,
} from '~/platform/mail/outbox-mailer.server';
import { ACCOUNT_MAIL_QUEUE, sendAccountMail } from '../account-mail.server';
import { createGuest } from '../guests.server';
import type { Visitor } from '../account-dependencies.server';
import { findActorByToken, type Actor } from '../sessions.server';
import { confirmSignUp, signUp } from '../sign-up.server';
import { QUICK_PASSWORD_COST } from './quick-password-cost';

export const PASSWORD = 'blue kettle under the stairs';
export const FIREFOX: Visitor = {
  clientAddress: '192.0.2.1',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

/** Accounts on a database of their own, with a clock that stands still until told. */
export function openAccountWorld() {
  const { database, ...files } = openTestDatabase();
  let now = new Date('2026-03-01T12:00:00Z');
  const clock = () => now;
  const config = {
    sessionSecrets: ['a secret of the tests, long enough to be one'],
    secureCookies: false,
    passwordCost: QUICK_PASSWORD_COST,
    publicUrl: 'https://cv.example',
    guestsPerHour: 2,
  };
  const mailer = createOutboxMailer(database, clock);
  const parts = { database, clock, config, mailer };

  /** Runs the mail jobs that wait. @returns the mails they sent, the oldest first. */
  async function deliver(): Promise<SentMail[]> {
    const before = listOutbox(database.read, { limit: 1_000 }).length;
    for (;;) {
      const job = claim(database, ACCOUNT_MAIL_QUEUE, 'test', now);
      if (job === undefined) break;
      await sendAccountMail(parts, job);
    }
    return listOutbox(database.read, { limit: 1_000 }).reverse().slice(before);
  }

  /** Somebody with an account, by the whole way there. */
  async function settle(address: string): Promise<Actor & { email: string }> {
    const { actor } = createGuest(database, FIREFOX.userAgent, now);
    await signUp(parts, actor, { name: 'Marta', email: address, password: PASSWORD });
    const [mail] = await deliver();
    const token = tokenOf(mail);
    const entered = await confirmSignUp(parts, { token, password: '' }, actor, FIREFOX);
    return { ...actorOf(entered.token), email: address };
  }

  function actorOf(session: string): Actor {
    const actor = findActorByToken(database.read, session, now);
    if (actor === undefined) throw new Error('This session has ended');
    return actor;
  }

  return {
    ...parts,
    remove: () => files.remove(),
    deliver,
    settle,
    actorOf,
    advance(ms: number) {
      now = new Date(now.getTime() + ms);
    },
    person: (id: string) => database.read.select().from(people).where(eq(people.id, id)).get(),
  };
}

/** The token of the link in a mail. @throws {Error} where there is none. */
export function tokenOf(mail: SentMail | undefined): string {
  const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
  if (token === undefined) throw new Error('This mail has no link');
  return token;
}
