import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ownerId } from './accounts';
import { timestamp } from './columns';

export const interviews = sqliteTable(
  'interviews',
  {
    id: text().primaryKey(),
    personId: ownerId(),
    /** Loaded from the sample person: marked as such wherever it is shown. */
    sample: integer({ mode: 'boolean' }).notNull().default(false),
    language: text().notNull().default('en'),
    /** Seed of this interview's chip order. */
    chipSeed: integer().notNull(),
    /** Which questions come first. Kept here so that it never changes under way. */
    questionOrder: text({ enum: ['posting_first', 'story_first'] })
      .notNull()
      .default('posting_first'),
    createdAt: timestamp().notNull(),
    updatedAt: timestamp().notNull(),
  },
  (table) => [index('interviews_person').on(table.personId, table.updatedAt)],
);

/** The newest answer of each question. `version` grows by one with each save. */
export const answers = sqliteTable(
  'answers',
  {
    interviewId: text()
      .notNull()
      .references(() => interviews.id, { onDelete: 'cascade' }),
    /** An integer that only the interview's slots give a meaning. */
    question: integer().notNull(),
    version: integer().notNull(),
    body: text({ mode: 'json' }).$type<unknown>().notNull(),
    savedAt: timestamp().notNull(),
  },
  (table) => [primaryKey({ columns: [table.interviewId, table.question] })],
);

/** An answer that a later save replaced, so that no save erases another. */
export const answerRevisions = sqliteTable(
  'answer_revisions',
  {
    interviewId: text()
      .notNull()
      .references(() => interviews.id, { onDelete: 'cascade' }),
    question: integer().notNull(),
    version: integer().notNull(),
    body: text({ mode: 'json' }).$type<unknown>().notNull(),
    savedAt: timestamp().notNull(),
  },
  (table) => [primaryKey({ columns: [table.interviewId, table.question, table.version] })],
);

/** How often prompt injections were met, where and how dressed: figures, nobody's. */
export const injectionCounts = sqliteTable(
  'order_counts',
  {
    /** In UTC, YYYY-MM-DD. */
    day: text().notNull(),
    place: text({ enum: ['posting', 'answer', 'upload', 'model'] }).notNull(),
    form: text({
      enum: [
        'sentence',
        'other_language',
        'encoded',
        'split',
        'spaced',
        'hidden_letters',
        'backwards',
        'markup',
        'link',
        'chat_turn',
        'tool_call',
        'json',
        'placeholder',
        'boundary',
        'role_play',
        'header',
      ],
    }).notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.place, table.form] })],
);
