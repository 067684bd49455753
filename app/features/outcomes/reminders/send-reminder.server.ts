import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Reader } from '#db/client';
import { outcomeReports, people, reminders, reminderWishes, resumes } from '#db/schema';
import { isKept } from '~/features/library/kept-resumes.server';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import { complete, enqueue, type LeasedJob } from '~/platform/jobs/queue.server';
import type { Mailer } from '~/platform/mail/mailer';
import { UNSUBSCRIBE_PATH } from '~/platform/mail/paths';
import { DAY_MS } from '~/platform/durations';
import { newestFirst } from '../reports.server';
import { linkToken } from './link-token.server';
import { LATE_DAYS, mayAsk, REMINDER_MAX_ATTEMPTS, REMINDER_QUEUE } from './plan-reminders.server';
import { reminderMail } from './reminder-mail';
import { nextWakingMoment } from './waking-hours';

const payload = z.object({ reminderId: z.string() });

export interface ReminderDependencies {
  database: Database;
  clock: Clock;
  mailer: Mailer;
  config: Pick<Config, 'publicUrl' | 'sessionSecrets'>;
}

/**
 * Runs one attempt to ask somebody what became of a resume. Whether there is still something to ask
 * is looked up now; at night it waits for the morning. The mail carries the reminder's own key, so
 * that an attempt which died before it could note the mail as sent leaves no second one.
 */
export async function sendReminder(
  dependencies: ReminderDependencies,
  job: LeasedJob,
): Promise<void> {
  const { database, clock, mailer, config } = dependencies;
  const { reminderId } = payload.parse(job.payload);
  const now = clock();
  const asked = findReminder(database.read, reminderId);
  if (asked === undefined || !isStillAsked(database.read, asked, now)) {
    database.write((tx) => {
      tx.update(reminders).set({ droppedAt: now }).where(eq(reminders.id, reminderId)).run();
      complete(tx, job, clock());
    });
    return;
  }
  const moment = nextWakingMoment(now, asked.timeZone);
  if (moment > now) {
    database.write((tx) => {
      complete(tx, job, clock());
      enqueue(
        tx,
        {
          queue: REMINDER_QUEUE,
          idempotencyKey: `${reminderId}:${moment.getTime()}`,
          payload: job.payload,
          maxAttempts: REMINDER_MAX_ATTEMPTS,
          runAt: moment,
        },
        now,
      );
    });
    return;
  }
  const { publicUrl, sessionSecrets } = config;
  const ends = linkToken('unsubscribe', asked.personId, sessionSecrets);
  await mailer.send(
    reminderMail(asked.email, {
      key: reminderId,
      title: asked.title,
      afterDays: asked.afterDays,
      answerUrl: `${publicUrl}/answer/${linkToken('answer', reminderId, sessionSecrets)}`,
      unsubscribeUrl: `${publicUrl}${UNSUBSCRIBE_PATH}${ends}`,
    }),
  );
  database.write((tx) => {
    tx.update(reminders).set({ sentAt: clock() }).where(eq(reminders.id, reminderId)).run();
    complete(tx, job, clock());
  });
}

interface Asked {
  personId: string;
  resumeId: string;
  title: string;
  email: string;
  afterDays: number;
  timeZone: string;
  wanted: boolean;
  createdAt: Date;
}

function findReminder(read: Reader, id: string): Asked | undefined {
  const row = read
    .select({
      personId: reminders.personId,
      resumeId: reminders.resumeId,
      title: resumes.title,
      email: people.email,
      afterDays: reminders.afterDays,
      timeZone: reminderWishes.timeZone,
      wanted: reminderWishes.wanted,
      createdAt: reminders.createdAt,
    })
    .from(reminders)
    .innerJoin(resumes, eq(resumes.id, reminders.resumeId))
    .innerJoin(people, eq(people.id, reminders.personId))
    .innerJoin(reminderWishes, eq(reminderWishes.personId, reminders.personId))
    .where(and(eq(reminders.id, id), isKept))
    .get();
  return row?.email == null ? undefined : { ...row, email: row.email };
}

function isStillAsked(read: Reader, { wanted, createdAt, resumeId }: Asked, now: Date): boolean {
  const late = now.getTime() - createdAt.getTime() >= LATE_DAYS * DAY_MS;
  return wanted && !late && mayAsk(newestFirst(read, eq(outcomeReports.resumeId, resumeId)), now);
}
