import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { interviews } from './interview';
import { timestamp } from './columns';

/** Trait scores (1–5) with the half-width of their 95 % band. Never read by a writer. */
export const traitScores = sqliteTable(
  'trait_scores',
  {
    interviewId: text()
      .notNull()
      .references(() => interviews.id, { onDelete: 'cascade' }),
    trait: text({
      enum: ['extraversion', 'agreeableness', 'conscientiousness', 'neuroticism', 'openness'],
    }).notNull(),
    score: real().notNull(),
    band: real().notNull(),
    itemsAnswered: integer().notNull(),
    scoredAt: timestamp().notNull(),
  },
  (table) => [primaryKey({ columns: [table.interviewId, table.trait] })],
);

/** What the person changed in the proposed framing. */
export const framings = sqliteTable('framings', {
  interviewId: text()
    .primaryKey()
    .references(() => interviews.id, { onDelete: 'cascade' }),
  version: integer().notNull(),
  body: text({ mode: 'json' }).$type<unknown>().notNull(),
  savedAt: timestamp().notNull(),
});
