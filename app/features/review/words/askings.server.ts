import type { Database, Reader, Transaction } from '#db/client';
import { cvReviewAskings, cvReviews } from '#db/schema';
import { and, desc, eq, isNull, lte } from 'drizzle-orm';
import type { Provider } from '~/features/rewording/consent';
import type { Trouble } from '~/features/rewording/progress';
import { Failure, NotFound } from '~/platform/failure';
import {
  askingAt,
  MOST_ASKINGS,
  REVIEW_CONSENT_WORDING,
  type Asking,
  type AskingOutcome,
} from './asking';
import { countAsking } from './count-askings.server';

/** Which time models are asked about which review. */
export interface AskingId {
  reviewId: string;
  number: number;
}

const newestRow = (read: Pick<Reader, 'select'>, reviewId: string) =>
  read
    .select()
    .from(cvReviewAskings)
    .where(eq(cvReviewAskings.reviewId, reviewId))
    .orderBy(desc(cvReviewAskings.number))
    .limit(1)
    .get();

/** The newest time that models were asked about a review; null where they never were. */
export function findAsking(
  read: Pick<Reader, 'select'>,
  reviewId: string,
  now: Date,
): Asking | null {
  const row = newestRow(read, reviewId);
  return row === undefined ? null : askingAt(row, now);
}

/** Whether models may be asked about a review now; while they are, asking again changes nothing. */
export function mayBegin(asking: Asking | null): 'yes' | 'under_way' | 'used_up' {
  if (asking?.isLive === true) return 'under_way';
  return asking !== null && asking.number >= MOST_ASKINGS ? 'used_up' : 'yes';
}

/**
 * Records that somebody agreed to have models asked about a review, and that they are about to be, in
 * the caller's transaction.
 *
 * @returns undefined where they are being asked already.
 * @throws {NotFound} where the review is gone.
 * @throws {Failure} `conflict` where they were asked as often as there is.
 */
export function beginAsking(
  tx: Transaction,
  reviewId: string,
  { providers, timeLimitMs }: { providers: readonly Provider[]; timeLimitMs: number },
  now: Date,
): AskingId | undefined {
  const review = tx.select().from(cvReviews).where(eq(cvReviews.id, reviewId)).get();
  if (review === undefined) throw new NotFound('This review');
  const before = findAsking(tx, reviewId, now);
  const may = mayBegin(before);
  if (may === 'under_way') return undefined;
  if (may === 'used_up') {
    throw new Failure('conflict', 'Models were asked about this review as often as they can be.');
  }
  endLost(tx, reviewId, now);
  const number = (before?.number ?? 0) + 1;
  tx.insert(cvReviewAskings)
    .values({
      ...{ reviewId, number, providers, wording: REVIEW_CONSENT_WORDING, troubles: [] },
      ...{ askedAt: now, endsBy: new Date(now.getTime() + timeLimitMs + GRACE_MS) },
    })
    .run();
  return { reviewId, number };
}

/** What answered at the last moment is checked and kept within it. */
const GRACE_MS = 5_000;

const isIt = ({ reviewId, number }: AskingId) =>
  and(eq(cvReviewAskings.reviewId, reviewId), eq(cvReviewAskings.number, number));

/** Whether to go on asking: not where the person stopped it, removed the review, or began anew. */
export function goesOn(read: Pick<Reader, 'select'>, asking: AskingId): boolean {
  const row = newestRow(read, asking.reviewId);
  return row?.number === asking.number && row.stoppedAt === null && row.endedAt === null;
}

/** Ends an asking and counts it; not one that ended before, or went with its review. */
export function endAsking(
  database: Database,
  asking: AskingId,
  { outcome, troubles }: { outcome: AskingOutcome; troubles: readonly Trouble[] },
  now: Date,
): void {
  database.write(
    (tx) => {
      const row = tx
        .update(cvReviewAskings)
        .set({ outcome, troubles, endedAt: now })
        .where(and(isIt(asking), isNull(cvReviewAskings.endedAt)))
        .returning()
        .get() as typeof cvReviewAskings.$inferSelect | undefined;
      if (row === undefined) return;
      countAsking(tx, { outcome, ms: now.getTime() - row.askedAt.getTime() }, now);
    },
    { aside: true },
  );
}

/** Ends, and counts, what was lost with the process that asked. @param reviewId all, where none is given. */
export function endLost(tx: Transaction, reviewId: string | undefined, now: Date): void {
  const lost = tx
    .update(cvReviewAskings)
    .set({ outcome: 'lost', endedAt: now })
    .where(
      and(
        isNull(cvReviewAskings.endedAt),
        lte(cvReviewAskings.endsBy, now),
        reviewId === undefined ? undefined : eq(cvReviewAskings.reviewId, reviewId),
      ),
    )
    .returning()
    .all();
  for (const { askedAt, endsBy } of lost) {
    countAsking(tx, { outcome: 'lost', ms: endsBy.getTime() - askedAt.getTime() }, now);
  }
}

/** Stops what is under way for a review; what is better by then is kept. */
export function stopAsking(database: Database, reviewId: string, now: Date): void {
  database.write((tx) =>
    tx
      .update(cvReviewAskings)
      .set({ stoppedAt: now })
      .where(
        and(
          eq(cvReviewAskings.reviewId, reviewId),
          isNull(cvReviewAskings.endedAt),
          isNull(cvReviewAskings.stoppedAt),
        ),
      )
      .run(),
  );
}

/** What stood in the way of models, in reviews that are still held, and how often. */
export function listAskingTroubles(read: Pick<Reader, 'select'>): (Trouble & { count: number })[] {
  const seen = new Map<string, Trouble & { count: number }>();
  const rows = read.select({ troubles: cvReviewAskings.troubles }).from(cvReviewAskings).all();
  for (const trouble of rows.flatMap(({ troubles }) => troubles as Trouble[])) {
    const known = `${trouble.provider}: ${trouble.what}`;
    seen.set(known, { ...trouble, count: (seen.get(known)?.count ?? 0) + 1 });
  }
  return [...seen.values()].toSorted((a, b) => b.count - a.count);
}
