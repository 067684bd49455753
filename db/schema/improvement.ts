import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { ofResume } from './resume';
import { timestamp } from './columns';

/** A time that models are asked for better sentences of a resume, or of what goes with it. */
export const improvements = sqliteTable(
  'improvements',
  {
    id: text().primaryKey(),
    resumeId: ofResume(),
    /** What is worded. Of a resume it ends as one more version, or as none. */
    subject: text({ enum: ['resume', 'letter', 'preparation'] })
      .notNull()
      .default('resume'),
    /** The version whose sentences are improved. */
    baseVersion: integer().notNull(),
    state: text({ enum: ['waiting', 'running', 'ended'] }).notNull(),
    /** What came of it; null until it ended. */
    outcome: text(),
    /** The version that came of it. */
    version: integer(),
    /** Where each section stands. */
    sections: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** The draft with the sections accepted so far; null until there is one, and once it ended. */
    draft: text({ mode: 'json' }).$type<unknown>(),
    /** What stood in the way: provider and class of trouble, for operators. */
    troubles: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** Lines a model wrote that only the person can take; null where none were. */
    offers: text({ mode: 'json' }).$type<unknown>(),
    /** When the person asked to stop. */
    stoppedAt: timestamp(),
    createdAt: timestamp().notNull(),
    endedAt: timestamp(),
  },
  (table) => [
    index('improvements_resume').on(table.resumeId, table.createdAt),
    index('improvements_created').on(table.createdAt),
    /** One at a time for a resume. */
    uniqueIndex('improvements_live')
      .on(table.resumeId)
      .where(sql`state in ('waiting', 'running')`),
  ],
);
