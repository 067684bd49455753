import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { timestamp } from './columns';

/** What may come of asking models about a review. */
const ASKING_OUTCOMES = [
  /** Something is in better words. */
  'improved',
  /** Models answered, and nothing they wrote was better. */
  'unchanged',
  /** No model delivered. */
  'unavailable',
  'daily_limit',
  /** The person stopped before anything was better. */
  'stopped',
  /** Operators switched models off meanwhile. */
  'switched_off',
  /** Something on our side. */
  'failed',
  /** The process that asked is gone. */
  'lost',
] as const;

/**
 * Reviews somebody is looking at, for an hour. Sealed with a key that stands only in the link they
 * were given: whoever holds this table, or a copy of it, cannot read one.
 */
export const cvReviews = sqliteTable(
  'cv_reviews',
  {
    /** A hash of the link's key. */
    id: text().primaryKey(),
    sealed: blob({ mode: 'buffer' }).notNull(),
    createdAt: timestamp().notNull(),
    expiresAt: timestamp().notNull(),
  },
  (table) => [index('cv_reviews_expiry').on(table.expiresAt)],
);

/**
 * A time that models are asked for better words of a review: what was agreed to before, and how it
 * went. Gone with the review.
 */
export const cvReviewSuggestionRequests = sqliteTable(
  'cv_review_askings',
  {
    reviewId: text()
      .notNull()
      .references(() => cvReviews.id, { onDelete: 'cascade' }),
    /** From 1; there are few. */
    number: integer().notNull(),
    /** Version of the words that were agreed to before the first call, and whom they named. */
    wording: text().notNull(),
    providers: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    askedAt: timestamp().notNull(),
    /** Whatever has not ended by then was lost with the process that asked. */
    endsBy: timestamp().notNull(),
    stoppedAt: timestamp(),
    endedAt: timestamp(),
    /** What came of it; null until it ended. */
    outcome: text({ enum: ASKING_OUTCOMES }),
    /** What stood in the way: provider and class of trouble, for operators. */
    troubles: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.number] })],
);

/**
 * The parts of a review that models are asked about, and what they made of each, sealed with the
 * review's key. Gone with the review.
 */
export const cvReviewSuggestions = sqliteTable(
  'cv_review_words',
  {
    reviewId: text()
      .notNull()
      .references(() => cvReviews.id, { onDelete: 'cascade' }),
    /** Place among the parts, from 0. */
    place: integer().notNull(),
    sealed: blob({ mode: 'buffer' }).notNull(),
    state: text({ enum: ['waiting', 'asking', 'better', 'kept', 'failed'] }).notNull(),
    /** Who wrote it, where it is better. */
    provider: text(),
    model: text(),
    /** Whether it is what the review shows; the words before stand either way. */
    shown: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.place] })],
);

/** How often models were asked for better words of reviews, and what came of it: figures, nobody's. */
export const cvReviewSuggestionCounts = sqliteTable(
  'cv_review_asking_counts',
  {
    /** In UTC, YYYY-MM-DD. */
    day: text().notNull(),
    outcome: text({ enum: ASKING_OUTCOMES }).notNull(),
    count: integer().notNull(),
    totalMs: integer().notNull(),
    slowestMs: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.outcome] })],
);

/** How often reviews were asked for, and how it ended: figures, nobody's. */
export const cvReviewCounts = sqliteTable(
  'cv_review_counts',
  {
    /** In UTC, YYYY-MM-DD. */
    day: text().notNull(),
    via: text({ enum: ['page', 'api'] }).notNull(),
    outcome: text({
      enum: ['reviewed', 'saved', 'limited', 'invalid', 'switched_off', 'busy', 'failed'],
    }).notNull(),
    count: integer().notNull(),
    totalMs: integer().notNull(),
    slowestMs: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.via, table.outcome] })],
);
