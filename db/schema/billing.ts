import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core';
import { people, ownerId } from './accounts';
import { timestamp } from './columns';

/**
 * Whose credits they are. Apart from the person, so that deleting somebody takes their name off the
 * books and leaves every line of the books as it was. A person has one; who logged in as another
 * guest before has that guest's too.
 */
export const creditAccounts = sqliteTable(
  'credit_accounts',
  {
    id: text().primaryKey(),
    personId: text().references(() => people.id, { onDelete: 'set null' }),
    createdAt: timestamp().notNull(),
  },
  (table) => [index('credit_accounts_person').on(table.personId, table.createdAt)],
);

/** The price a person was shown, and is held to. */
export const quotes = sqliteTable(
  'quotes',
  {
    id: text().primaryKey(),
    personId: ownerId(),
    /** Of the price experiment; names the price. */
    variant: text().notNull(),
    /** In the currency's smallest unit. */
    amountMinor: integer().notNull(),
    /** ISO 4217, upper case. */
    currency: text().notNull(),
    credits: integer().notNull(),
    createdAt: timestamp().notNull(),
    validUntil: timestamp().notNull(),
  },
  (table) => [index('quotes_person').on(table.personId, table.validUntil)],
);

/** A pack somebody went to pay for, and the money that has come and gone for it since. */
export const orders = sqliteTable(
  'orders',
  {
    id: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => creditAccounts.id),
    /** Given by the form: sending it twice is one order. */
    idempotencyKey: text().notNull(),
    variant: text().notNull(),
    /** What is charged, tax included, before any promotion code. */
    amountMinor: integer().notNull(),
    currency: text().notNull(),
    credits: integer().notNull(),
    state: text({ enum: ['open', 'paid', 'expired', 'failed'] }).notNull(),
    provider: text({ enum: ['sandbox', 'stripe'] }).notNull(),
    /** The provider's checkout, once there is one, and where its page is. */
    checkoutId: text().unique(),
    checkoutUrl: text(),
    checkoutEndsAt: timestamp(),
    /** The provider's payment, once it was paid. */
    paymentId: text().unique(),
    /** What arrived: less than the amount where a promotion code took something off. */
    paidMinor: integer().notNull().default(0),
    /** Sent back so far. */
    refundedMinor: integer().notNull().default(0),
    /** Held back by the payer's bank. */
    disputedMinor: integer().notNull().default(0),
    dispute: text({ enum: ['none', 'open', 'won', 'lost'] })
      .notNull()
      .default('none'),
    createdAt: timestamp().notNull(),
    paidAt: timestamp(),
  },
  (table) => [
    uniqueIndex('orders_idempotency').on(table.accountId, table.idempotencyKey),
    index('orders_created').on(table.createdAt),
  ],
);

/**
 * The books: append-only, one line a movement of credits. Triggers of the migration refuse any
 * update or delete, a balance below zero, and a second end of one hold.
 */
export const ledgerEntries = sqliteTable(
  'ledger_entries',
  {
    entry: integer().primaryKey({ autoIncrement: true }),
    accountId: text()
      .notNull()
      .references(() => creditAccounts.id),
    kind: text({ enum: ['grant', 'hold', 'capture', 'release', 'refund', 'adjust'] }).notNull(),
    /** Change of what can be spent; the balance is the sum. */
    credits: integer().notNull(),
    /** What it is for: `welcome`, or the id of a generation, an order, or an operator's act. */
    cause: text().notNull(),
    /** Of a capture or release: the hold it ends. */
    hold: integer().references((): AnySQLiteColumn => ledgerEntries.entry),
    /** In words, where an operator adjusted. */
    reason: text().notNull().default(''),
    at: timestamp().notNull(),
  },
  (table) => [
    index('ledger_account').on(table.accountId, table.credits),
    index('ledger_cause').on(table.cause),
    uniqueIndex('ledger_one_end_a_hold').on(table.hold),
    uniqueIndex('ledger_one_grant_and_hold_a_cause')
      .on(table.accountId, table.kind, table.cause)
      .where(sql`kind in ('grant', 'hold', 'adjust')`),
    check(
      'ledger_kinds',
      sql`case kind
        when 'grant' then credits > 0 and hold is null
        when 'hold' then credits < 0 and hold is null
        when 'capture' then credits = 0 and hold is not null
        when 'release' then credits > 0 and hold is not null
        when 'refund' then credits <> 0 and hold is null
        when 'adjust' then credits <> 0 and hold is null and reason <> ''
        else 0 end`,
    ),
  ],
);

/** What a payment provider told us, each event once. */
export const paymentEvents = sqliteTable(
  'payment_events',
  {
    /** The provider's id of the event. */
    id: text().primaryKey(),
    type: text().notNull(),
    /** As it was read: no name, address or card. */
    reading: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** `waiting` for the order it speaks of; it is applied when that is known. */
    outcome: text({ enum: ['applied', 'ignored', 'waiting', 'mismatched'] }).notNull(),
    /** The provider's payment or checkout it speaks of. */
    about: text().notNull(),
    receivedAt: timestamp().notNull(),
  },
  (table) => [index('payment_events_about').on(table.about, table.outcome)],
);
