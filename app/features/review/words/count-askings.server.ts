import type { Reader, Transaction } from '#db/client';
import { cvReviewAskingCounts } from '#db/schema';
import { desc, gte, sql } from 'drizzle-orm';
import type { AskingOutcome } from './asking';
import { dayOf, firstOfDays } from '~/platform/utc-day';

export type AskingCount = typeof cvReviewAskingCounts.$inferSelect;

/** Counts how asking models about a review ended. @param ms how long it took, in milliseconds. */
export function countAsking(
  tx: Transaction,
  { outcome, ms }: { outcome: AskingOutcome; ms: number },
  now: Date,
): void {
  const took = Math.round(ms);
  const { count, totalMs, slowestMs } = cvReviewAskingCounts;
  tx.insert(cvReviewAskingCounts)
    .values({
      ...{ day: dayOf(now), outcome, count: 1 },
      ...{ totalMs: took, slowestMs: took },
    })
    .onConflictDoUpdate({
      target: [cvReviewAskingCounts.day, cvReviewAskingCounts.outcome],
      set: {
        count: sql`${count} + 1`,
        totalMs: sql`${totalMs} + ${took}`,
        slowestMs: sql`max(${slowestMs}, ${took})`,
      },
    })
    .run();
}

/** The counts of the last days, the newest first. */
export function listAskingCounts(
  read: Pick<Reader, 'select'>,
  { days }: { days: number },
  now: Date,
): AskingCount[] {
  const since = firstOfDays(days, now);
  return read
    .select()
    .from(cvReviewAskingCounts)
    .where(gte(cvReviewAskingCounts.day, since))
    .orderBy(desc(cvReviewAskingCounts.day), cvReviewAskingCounts.outcome)
    .all();
}
