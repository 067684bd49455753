import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { timestamp } from './columns';

/** Checkouts of the embedded sandbox, which takes no money. */
export const sandboxCheckouts = sqliteTable('sandbox_checkouts', {
  id: text().primaryKey(),
  /** Of whoever opened it; one checkout a reference. */
  reference: text().notNull().unique(),
  title: text().notNull(),
  amountMinor: integer().notNull(),
  currency: text().notNull(),
  successUrl: text().notNull(),
  cancelUrl: text().notNull(),
  state: text({ enum: ['open', 'paid', 'failed', 'expired'] }).notNull(),
  createdAt: timestamp().notNull(),
  endsAt: timestamp().notNull(),
});
