import type { Reader, Transaction } from '#db/client';
import { cvReviewSuggestionCounts } from '#db/schema';
import { desc, gte } from 'drizzle-orm';
import { firstOfDays } from '~/platform/utc-day';
import { oneMore } from '../timed-counts.server';
import type { SuggestionOutcome } from './suggestion-request';

export type SuggestionCount = typeof cvReviewSuggestionCounts.$inferSelect;

/** Counts how asking models about a review ended. @param ms how long it took, in milliseconds. */
export function countSuggestionRequest(
  tx: Transaction,
  { outcome, ms }: { outcome: SuggestionOutcome; ms: number },
  now: Date,
): void {
  const { first, more } = oneMore(cvReviewSuggestionCounts, ms, now);
  tx.insert(cvReviewSuggestionCounts)
    .values({ ...first, outcome })
    .onConflictDoUpdate({
      target: [cvReviewSuggestionCounts.day, cvReviewSuggestionCounts.outcome],
      set: more,
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
