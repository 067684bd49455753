import type { Database, Reader } from '#db/client';
import { cvReviewCounts } from '#db/schema';
import { desc, gte, sql } from 'drizzle-orm';
import { dayOf, firstOfDays } from '~/platform/utc-day';

export type Via = (typeof cvReviewCounts.$inferSelect)['via'];
export type ReviewOutcome = (typeof cvReviewCounts.$inferSelect)['outcome'];
export type ReviewCount = typeof cvReviewCounts.$inferSelect;

/** Counts how a request for a review ended. @param ms how long it took, in milliseconds. */
export function countReview(
  database: Database,
  { via, outcome, ms }: { via: Via; outcome: ReviewOutcome; ms: number },
  now: Date,
): void {
  const took = Math.round(ms);
  const day = dayOf(now);
  database.write(
    (tx) =>
      tx
        .insert(cvReviewCounts)
        .values({ day, via, outcome, count: 1, totalMs: took, slowestMs: took })
        .onConflictDoUpdate({
          target: [cvReviewCounts.day, cvReviewCounts.via, cvReviewCounts.outcome],
          set: {
            count: sql`${cvReviewCounts.count} + 1`,
            totalMs: sql`${cvReviewCounts.totalMs} + ${took}`,
            slowestMs: sql`max(${cvReviewCounts.slowestMs}, ${took})`,
          },
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
