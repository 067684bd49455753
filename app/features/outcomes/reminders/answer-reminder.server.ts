import { and, eq, gt } from 'drizzle-orm';
import type { Database, Reader } from '#db/client';
import { people, reminders, reminderWishes, resumes } from '#db/schema';
import type { Config } from '~/platform/config/environment';
import { NotFound } from '~/platform/failure';
import { DAY_MS } from '~/platform/durations';
import type { OutcomeState } from '../outcome-states';
import { reportOutcome } from '../reports.server';
import { readLinkToken } from './link-token.server';
import { endReminders } from './preferences.server';

/** How long after a mail its links still work. */
const ANSWERED_WITHIN_DAYS = 180;

type Secrets = Pick<Config, 'sessionSecrets'>;

interface AskedAbout {
  resumeId: string;
  personId: string;
  title: string;
}

/** What a mailed link asks about. Needs no session: the token is the proof. @throws {NotFound} */
export function getAsked(read: Reader, config: Secrets, token: string, now: Date): AskedAbout {
  const id = readLinkToken('answer', token, config.sessionSecrets);
  const oldest = new Date(now.getTime() - ANSWERED_WITHIN_DAYS * DAY_MS);
  const row =
    id === undefined
      ? undefined
      : read
          .select({
            resumeId: reminders.resumeId,
            personId: reminders.personId,
            title: resumes.title,
          })
          .from(reminders)
          .innerJoin(resumes, eq(resumes.id, reminders.resumeId))
          .where(and(eq(reminders.id, id), gt(reminders.createdAt, oldest)))
          .get();
  if (row === undefined) throw new NotFound('What this link asks about');
  return row;
}

/** Keeps the answer somebody gives by a mailed link. @throws {NotFound} */
export function answerReminder(
  database: Database,
  config: Secrets,
  { token, state }: { token: string; state: OutcomeState },
  now: Date,
): void {
  const { personId, resumeId } = getAsked(database.read, config, token, now);
  const nothing = { happenedOn: null, sentOn: null, salary: null, notes: '', version: null };
  reportOutcome(database, { personId, resumeId, report: { ...nothing, state }, via: 'mail' }, now);
}

/** Whom a link to end reminders is for, and whether they still get them. @throws {NotFound} */
export function getSubscribed(
  read: Reader,
  config: Secrets,
  token: string,
): { personId: string; wanted: boolean } {
  const id = readLinkToken('unsubscribe', token, config.sessionSecrets);
  const row =
    id === undefined
      ? undefined
      : read
          .select({ personId: people.id, wanted: reminderWishes.wanted })
          .from(people)
          .leftJoin(reminderWishes, eq(reminderWishes.personId, people.id))
          .where(eq(people.id, id))
          .get();
  if (row === undefined) throw new NotFound('What this link is for');
  return { personId: row.personId, wanted: row.wanted ?? false };
}

/** Ends reminders by a mailed link. @throws {NotFound} */
export function unsubscribe(database: Database, config: Secrets, token: string, now: Date): void {
  endReminders(database, getSubscribed(database.read, config, token).personId, now);
}
