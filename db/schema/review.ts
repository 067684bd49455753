import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('cv_reviews_expiry').on(table.expiresAt)],
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
