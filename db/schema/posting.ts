import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ownerId } from './accounts';
import { timestamp } from './columns';

/**
 * What a posting somebody pasted says, read once, and what they corrected of it. Kept by its words,
 * not by an interview, so that a correction holds for the next resume of this posting too.
 */
export const postings = sqliteTable(
  'postings',
  {
    personId: ownerId(),
    /** Digest of the words, whatever their blanks and capitals. */
    key: text().notNull(),
    /** Digest of the text as it was read: offsets are into exactly this one. */
    textSha256: text().notNull(),
    readerVersion: text().notNull(),
    reading: text({ mode: 'json' }).$type<unknown>().notNull(),
    corrections: text({ mode: 'json' }).$type<unknown>().notNull(),
    updatedAt: timestamp().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.key] })],
);
