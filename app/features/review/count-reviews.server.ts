import type { Database, Reader } from '#db/client';
import { cvReviewCounts } from '#db/schema';
import { desc, gte } from 'drizzle-orm';
import { firstOfDays } from '~/platform/utc-day';
import { oneMore } from './timed-counts.server';

export type Via = (typeof cvReviewCounts.$inferSelect)['via'];
export type ReviewOutcome = (typeof cvReviewCounts.$inferSelect)['outcome'];
export type ReviewCount = typeof cvReviewCounts.$inferSelect;

/** Counts how a request for a review ended. @param ms how long it took, in milliseconds. */
export function countReview(
  database: Database,
  { via, outcome, ms }: { via: Via; outcome: ReviewOutcome; ms: number },
  now: Date,
): void {
  const { first, more } = oneMore(cvReviewCounts, ms, now);
  database.write(
    (tx) =>
      tx
        .insert(cvReviewCounts)
        .values({ ...first, via, outcome })
        .onConflictDoUpdate({
          target: [cvReviewCounts.day, cvReviewCounts.via, cvReviewCounts.outcome],
          set: more,
        })
        .run(),
    { aside: true },
  );
}

/** The counts of the last days, the newest first. */
export function listReviewCounts(
  read: Pick<Reader, 'select'>,
  { days }: { days: number },
  now: Date,
): ReviewCount[] {
  const since = firstOfDays(days, now);
  return read
    .select()
    .from(cvReviewCounts)
    .where(gte(cvReviewCounts.day, since))
    .orderBy(desc(cvReviewCounts.day), cvReviewCounts.via, cvReviewCounts.outcome)
    .all();
}
