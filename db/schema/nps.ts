import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ownerId } from './accounts';
import { timestamp } from './columns';

/** Each time somebody was asked how likely they are to recommend us (net promoter score). */
export const npsAskings = sqliteTable(
  'nps_askings',
  {
    id: text().primaryKey(),
    personId: ownerId(),
    occasion: text({ enum: ['download', 'outcome'] }).notNull(),
    askedAt: timestamp().notNull(),
    /** From 0 to 10; null where they did not say. */
    score: integer(),
    /** When they said it, or that they would rather not; null while the question stands. */
    closedAt: timestamp(),
  },
  (table) => [
    index('nps_askings_person').on(table.personId, table.askedAt),
    index('nps_askings_closed')
      .on(table.closedAt)
      .where(sql`closed_at is not null`),
  ],
);
