import type { Database } from '#db/client';
import type { Logger } from 'pino';
import { forgetEvents } from '~/features/audit/forget-events.server';
import { forgetExpiredTokens } from '~/features/accounts/mail-tokens.server';
import { forgetExpiredApiTokens } from '~/features/accounts/tokens/api-tokens.server';
import { forgetChallenges } from '~/features/accounts/passkeys/challenges.server';
import { forgetExpiredSessions } from '~/features/accounts/sessions.server';
import { settleOutcomes } from '~/features/experiments/settle-outcomes.server';
import { planReminders } from '~/features/outcomes/reminders/plan-reminders.server';
import { releaseStrandedHolds } from '~/features/generation/release-stranded-holds.server';
import { removeDeletedResumes } from '~/features/library/deleted-resumes.server';
import { requestMissingPictures } from '~/features/library/draw-picture.server';
import { announceRemovals, removeOldPdfs } from '~/features/privacy/expire-pdfs.server';
import { removeIdleGuests } from '~/features/privacy/remove-idle-guests.server';
import { requestUploadRemoval } from '~/features/privacy/remove-old-uploads.server';
import { forgetVisits } from '~/features/sharing/count-views.server';
import { forgetExpiredReviews } from '~/features/review/reviews.server';
import type { Clock } from '~/platform/clock';
import { complete, enqueue, forgetDoneJobs, type LeasedJob } from '~/platform/jobs/queue.server';
import { forgetExecuted } from '~/platform/litefs/executed-requests.server';
import { dayOf } from '~/platform/utc-day';
import { forgetUsage } from '~/platform/providers/model-usage.server';
import { forgetEndedWindows } from '~/platform/rate-limit/rate-limiter.server';
import { DAY_MS, HOUR_MS } from '~/platform/durations';

export const MAINTENANCE_QUEUE = 'housekeeping';
const DONE_JOBS_KEPT_MS = 7 * DAY_MS;
const USAGE_KEPT_MS = 90 * DAY_MS;
/** Nobody forwards a request for longer than minutes. */
const EXECUTED_KEPT_MS = DAY_MS;

/** Enqueues this hour's housekeeping; once an hour however often it is called. */
export function scheduleMaintenance(database: Database, now: Date): void {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  database.write((tx) =>
    enqueue(
      tx,
      { queue: MAINTENANCE_QUEUE, idempotencyKey: `hour-${hour}`, payload: {}, maxAttempts: 3 },
      now,
    ),
  );
}

/**
 * Takes the outcomes of experiments that are due, plans what is asked by mail, deletes what has passed its time, and gives back
 * what is set aside for nothing.
 */
export function runMaintenance(
  parts: { database: Database; clock: Clock; log: Logger },
  job: LeasedJob,
): void {
  const { database, clock, log } = parts;
  const now = clock();
  settleOutcomes(database, now);
  const guests = removeIdleGuests(database, now);
  const holds = releaseStrandedHolds(database, now);
  planReminders(database, now);
  const deleted = removeDeletedResumes(database, now);
  requestMissingPictures(database, now);
  const announced = announceRemovals(database, now);
  const removed = removeOldPdfs(database, now);
  forgetExpiredSessions(database, now);
  forgetExpiredTokens(database, now);
  forgetChallenges(database, now);
  forgetExpiredApiTokens(database, now);
  forgetExpiredReviews(database, now);
  forgetEndedWindows(database, now);
  forgetUsage(database, dayOf(new Date(now.getTime() - USAGE_KEPT_MS)));
  forgetVisits(database, now);
  forgetEvents(database, now);
  forgetExecuted(database, new Date(now.getTime() - EXECUTED_KEPT_MS));
  forgetDoneJobs(database, new Date(now.getTime() - DONE_JOBS_KEPT_MS));
  database.write((tx) => {
    requestUploadRemoval(tx, now);
    complete(tx, job, clock());
  });
  database.emptyLog();
  if (holds > 0) log.warn({ holds }, 'gave back credits that were set aside for nothing');
  if (announced + removed > 0) log.info({ announced, removed }, 'stored PDFs past their time');
  if (deleted > 0) log.info({ deleted }, 'removed resumes past the time to bring them back');
  if (guests > 0) log.info({ guests }, 'removed idle guests');
}
