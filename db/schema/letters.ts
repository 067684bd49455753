import { foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { resumeVersions } from './resume';
import { timestamp } from './columns';

/**
 * What a person made of the letter or the interview preparation that goes with a version of a
 * resume. Without a row it is what the answers give.
 */
export const resumeCompanions = sqliteTable(
  'resume_companions',
  {
    resumeId: text().notNull(),
    version: integer().notNull(),
    kind: text({ enum: ['letter', 'preparation'] }).notNull(),
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    updatedAt: timestamp().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.resumeId, table.version, table.kind] }),
    foreignKey({
      columns: [table.resumeId, table.version],
      foreignColumns: [resumeVersions.resumeId, resumeVersions.version],
    }).onDelete('cascade'),
  ],
);
