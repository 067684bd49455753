import type { Reader, Transaction } from '#db/client';
import { cvReviewSuggestionCounts } from '#db/schema';
import { desc, gte, sql } from 'drizzle-orm';
import type { SuggestionOutcome } from './suggestion-request';
import { dayOf, firstOfDays } from '~/platform/utc-day';

export type SuggestionCount = typeof cvReviewSuggestionCounts.$inferSelect;

/** Counts how asking models about a review ended. @param ms how long it took, in milliseconds. */
export function countSuggestionRequest(
  tx: Transaction,
  { outcome, ms }: { outcome: SuggestionOutcome; ms: number },
  now: Date,
): void {
  const took = Math.round(ms);
  const { count, totalMs, slowestMs } = cvReviewSuggestionCounts;
  tx.insert(cvReviewSuggestionCounts)
    .values({
      ...{ day: dayOf(now), outcome, count: 1 },
      ...{ totalMs: took, slowestMs: took },
    })
    .onConflictDoUpdate({
      target: [cvReviewSuggestionCounts.day, cvReviewSuggestionCounts.outcome],
      set: {
        count: sql`${count} + 1`,
        totalMs: sql`${totalMs} + ${took}`,
        slowestMs: sql`max(${slowestMs}, ${took})`,
      },
    })
    .run();
}

/** The counts of the last days, the newest first. */
export function listSuggestionCounts(
  read: Pick<Reader, 'select'>,
  { days }: { days: number },
  now: Date,
): SuggestionCount[] {
  const since = firstOfDays(days, now);
  return read
    .select()
    .from(cvReviewSuggestionCounts)
    .where(gte(cvReviewSuggestionCounts.day, since))
    .orderBy(desc(cvReviewSuggestionCounts.day), cvReviewSuggestionCounts.outcome)
    .all();
}
