import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  endsAt: integer({ mode: 'timestamp_ms' }).notNull(),
});
