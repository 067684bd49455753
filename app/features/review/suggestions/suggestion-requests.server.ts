import type { Database, Reader, Transaction } from '#db/client';
import { cvReviewSuggestionRequests, cvReviews } from '#db/schema';
import { and, desc, eq, isNull, lte } from 'drizzle-orm';
import type { Recipient } from '~/features/rewording/consent';
import type { Trouble } from '~/features/rewording/progress';
import { Failure, NotFound } from '~/platform/failure';
import { SECOND_MS } from '~/platform/durations';
import {
  suggestionRequestAt,
  MAX_SUGGESTION_REQUESTS,
  REVIEW_CONSENT_WORDING,
  type SuggestionRequest,
  type SuggestionOutcome,
} from './suggestion-request';
import { countSuggestionRequest } from './suggestion-counts.server';

/** Which time models are asked about which review. */
export interface SuggestionRequestId {
  reviewId: string;
  number: number;
}

const newestRow = (read: Pick<Reader, 'select'>, reviewId: string) =>
  read
    .select()
    .from(cvReviewSuggestionRequests)
    .where(eq(cvReviewSuggestionRequests.reviewId, reviewId))
    .orderBy(desc(cvReviewSuggestionRequests.number))
    .limit(1)
    .get();

/** The newest time that models were asked about a review; null where they never were. */
export function findSuggestionRequest(
  read: Pick<Reader, 'select'>,
  reviewId: string,
  now: Date,
): SuggestionRequest | null {
  const row = newestRow(read, reviewId);
  return row === undefined ? null : suggestionRequestAt(row, now);
}

/** Whether models may be asked about a review now; while they are, asking again changes nothing. */
export function mayRequestSuggestions(
  asking: SuggestionRequest | null,
): 'yes' | 'under_way' | 'used_up' {
  if (asking?.isLive === true) return 'under_way';
  return asking !== null && asking.number >= MAX_SUGGESTION_REQUESTS ? 'used_up' : 'yes';
}

/**
 * Records that somebody agreed to have models asked about a review, and that they are about to be, in
 * the caller's transaction.
 *
 * @returns undefined where they are being asked already.
 * @throws {NotFound} where the review is gone.
 * @throws {Failure} `conflict` where they were asked as often as there is.
 */
export function beginSuggestionRequest(
  tx: Transaction,
  reviewId: string,
  { recipients, timeLimitMs }: { recipients: readonly Recipient[]; timeLimitMs: number },
  now: Date,
): SuggestionRequestId | undefined {
  const review = tx.select().from(cvReviews).where(eq(cvReviews.id, reviewId)).get();
  if (review === undefined) throw new NotFound('This review');
  const before = findSuggestionRequest(tx, reviewId, now);
  const may = mayRequestSuggestions(before);
  if (may === 'under_way') return undefined;
  if (may === 'used_up') {
    throw new Failure('conflict', 'Models were asked about this review as often as they can be.');
  }
  endLostRequests(tx, reviewId, now);
  const number = (before?.number ?? 0) + 1;
  tx.insert(cvReviewSuggestionRequests)
    .values({
      ...{ reviewId, number, providers: recipients, wording: REVIEW_CONSENT_WORDING, troubles: [] },
      ...{ askedAt: now, endsBy: new Date(now.getTime() + timeLimitMs + GRACE_MS) },
    })
    .run();
  return { reviewId, number };
}

/** What answered at the last moment is checked and kept within it. */
const GRACE_MS = 5 * SECOND_MS;

const isIt = ({ reviewId, number }: SuggestionRequestId) =>
  and(
    eq(cvReviewSuggestionRequests.reviewId, reviewId),
    eq(cvReviewSuggestionRequests.number, number),
  );

/** Whether to go on asking: not where the person stopped it, removed the review, or began anew. */
export function isRequestActive(
  read: Pick<Reader, 'select'>,
  asking: SuggestionRequestId,
): boolean {
  const row = newestRow(read, asking.reviewId);
  return row?.number === asking.number && row.stoppedAt === null && row.endedAt === null;
}

/** Ends an asking and counts it; not one that ended before, or went with its review. */
export function endSuggestionRequest(
  database: Database,
  asking: SuggestionRequestId,
  { outcome, troubles }: { outcome: SuggestionOutcome; troubles: readonly Trouble[] },
  now: Date,
): void {
  database.write(
    (tx) => {
      const row = tx
        .update(cvReviewSuggestionRequests)
        .set({ outcome, troubles, endedAt: now })
        .where(and(isIt(asking), isNull(cvReviewSuggestionRequests.endedAt)))
        .returning()
        .get() as typeof cvReviewSuggestionRequests.$inferSelect | undefined;
      if (row === undefined) return;
      countSuggestionRequest(tx, { outcome, ms: now.getTime() - row.askedAt.getTime() }, now);
    },
    { aside: true },
  );
}

/** Ends, and counts, what was lost with the process that asked. @param reviewId all, where none is given. */
export function endLostRequests(tx: Transaction, reviewId: string | undefined, now: Date): void {
  const lost = tx
    .update(cvReviewSuggestionRequests)
    .set({ outcome: 'lost', endedAt: now })
    .where(
      and(
        isNull(cvReviewSuggestionRequests.endedAt),
        lte(cvReviewSuggestionRequests.endsBy, now),
        reviewId === undefined ? undefined : eq(cvReviewSuggestionRequests.reviewId, reviewId),
      ),
    )
    .returning()
    .all();
  for (const { askedAt, endsBy } of lost) {
    countSuggestionRequest(tx, { outcome: 'lost', ms: endsBy.getTime() - askedAt.getTime() }, now);
  }
}

/** Stops what is under way for a review; what is better by then is kept. */
export function stopSuggestionRequest(database: Database, reviewId: string, now: Date): void {
  database.write((tx) =>
    tx
      .update(cvReviewSuggestionRequests)
      .set({ stoppedAt: now })
      .where(
        and(
          eq(cvReviewSuggestionRequests.reviewId, reviewId),
          isNull(cvReviewSuggestionRequests.endedAt),
          isNull(cvReviewSuggestionRequests.stoppedAt),
        ),
      )
      .run(),
  );
}

/** What stood in the way of models, in reviews that are still held, and how often. */
export function listSuggestionTroubles(
  read: Pick<Reader, 'select'>,
): (Trouble & { count: number })[] {
  const seen = new Map<string, Trouble & { count: number }>();
  const rows = read
    .select({ troubles: cvReviewSuggestionRequests.troubles })
    .from(cvReviewSuggestionRequests)
    .all();
  for (const trouble of rows.flatMap(({ troubles }) => troubles as Trouble[])) {
    const known = `${trouble.provider}: ${trouble.what}`;
    seen.set(known, { ...trouble, count: (seen.get(known)?.count ?? 0) + 1 });
  }
  return [...seen.values()].toSorted((a, b) => b.count - a.count);
}
