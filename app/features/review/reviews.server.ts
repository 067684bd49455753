import type { Database, Reader } from '#db/client';
import { cvReviews } from '#db/schema';
import { and, eq, gt, lte } from 'drizzle-orm';
import { NotFound } from '~/platform/failure';
import { HOUR_MS } from '~/platform/durations';
import { reviewSchema, type Review } from './review.schema';
import { idOfKey, newReviewKey, seal, unseal } from './sealed.server';
import { endLostRequests } from './suggestions/suggestion-requests.server';

/** How long a review can be looked at, and its texts are held. */
export const REVIEW_KEPT_MS = HOUR_MS;

/** A review with the texts it was made from. */
export interface KeptReview {
  resume: string;
  posting: string;
  review: Review;
}

/** Holds a review for an hour. @returns the key of its link, which is kept nowhere else. */
export function keepReview(database: Database, kept: KeptReview, now: Date): string {
  const key = newReviewKey();
  const id = idOfKey(key) ?? '';
  const sealed = seal(JSON.stringify(kept), key);
  const expiresAt = new Date(now.getTime() + REVIEW_KEPT_MS);
  database.write((tx) =>
    tx.insert(cvReviews).values({ id, sealed, createdAt: now, expiresAt }).run(),
  );
  return key;
}

/**
 * The review behind a link.
 *
 * @throws {NotFound} where there is none, or its hour is over.
 */
export function getReview(
  read: Pick<Reader, 'select'>,
  key: string,
  now: Date,
): KeptReview & { id: string; createdAt: Date; expiresAt: Date } {
  const id = idOfKey(key);
  const row =
    id === undefined
      ? undefined
      : read
          .select()
          .from(cvReviews)
          .where(and(eq(cvReviews.id, id), gt(cvReviews.expiresAt, now)))
          .get();
  if (row === undefined) throw new NotFound('This review');
  const kept = JSON.parse(unseal(row.sealed, key)) as KeptReview;
  // It may have been kept by the program before this one.
  const { createdAt, expiresAt } = row;
  return { ...kept, review: reviewSchema.parse(kept.review), id: row.id, createdAt, expiresAt };
}

/** Deletes a review before its hour is over. */
export function forgetReview(database: Database, key: string): void {
  const id = idOfKey(key);
  if (id === undefined) throw new NotFound('This review');
  database.write((tx) => tx.delete(cvReviews).where(eq(cvReviews.id, id)).run());
}

/** Deletes reviews whose hour is over. @returns how many. */
export function forgetExpiredReviews(database: Database, now: Date): number {
  return database.write((tx) => {
    endLostRequests(tx, undefined, now);
    return tx.delete(cvReviews).where(lte(cvReviews.expiresAt, now)).run().changes;
  });
}
