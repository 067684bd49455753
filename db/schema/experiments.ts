import { sql } from 'drizzle-orm';
import { index, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './accounts';
import { timestamp } from './columns';

/** Who met which variant first. Outlives the person, without a trace of them, so that nobody drops out. */
export const exposures = sqliteTable(
  'exposures',
  {
    id: text().primaryKey(),
    experiment: text().notNull(),
    variant: text().notNull(),
    /** Null once the person is deleted. */
    personId: text().references(() => people.id, { onDelete: 'set null' }),
    metAt: timestamp().notNull(),
    /** When the outcomes were taken: at the end of the experiment's window, or at deletion. */
    settledAt: timestamp(),
  },
  (table) => [
    uniqueIndex('exposures_once').on(table.experiment, table.personId),
    index('exposures_person').on(table.personId),
    index('exposures_unsettled')
      .on(table.experiment, table.metAt)
      .where(sql`settled_at is null`),
  ],
);

/** What a metric was for somebody who met an experiment. */
export const outcomes = sqliteTable(
  'outcomes',
  {
    exposureId: text()
      .notNull()
      .references(() => exposures.id, { onDelete: 'cascade' }),
    metric: text().notNull(),
    value: real().notNull(),
  },
  (table) => [primaryKey({ columns: [table.exposureId, table.metric] })],
);
