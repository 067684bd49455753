import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from './accounts';

/** People who may see the pages of operators. Granted from the command line only. */
export const operators = sqliteTable('operators', {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  grantedAt: integer({ mode: 'timestamp_ms' }).notNull(),
});

/** What operators did. Rows are only ever added; people appear by their id alone. */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    id: text().primaryKey(),
    /** A person's id, or `command-line`. */
    actor: text().notNull(),
    action: text().notNull(),
    /** What it was done to, e.g. a person's id. */
    subject: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('audit_events_at').on(table.at)],
);
