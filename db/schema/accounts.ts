import { sql } from 'drizzle-orm';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { timestamp } from './columns';

/** A guest has no address; signing up fills it in and keeps the row, and with it all that is theirs. */
export const people = sqliteTable(
  'people',
  {
    id: text().primaryKey(),
    email: text().unique(),
    passwordHash: text(),
    name: text().notNull().default(''),
    createdAt: timestamp().notNull(),
    verifiedAt: timestamp(),
    /** Guests only: the last time they saved something. */
    activeAt: timestamp().notNull(),
  },
  (table) => [
    index('people_guests').on(table.email, table.activeAt),
    index('people_verified')
      .on(table.verifiedAt)
      .where(sql`verified_at is not null`),
  ],
);

export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    /** SHA-256 of the secret in the cookie; the secret itself is not kept. */
    tokenHash: text().notNull().unique(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    userAgent: text().notNull().default(''),
    createdAt: timestamp().notNull(),
    expiresAt: timestamp().notNull(),
  },
  (table) => [
    index('sessions_person').on(table.personId),
    index('sessions_expiry').on(table.expiresAt),
  ],
);

/** Single-use links sent by mail. */
export const mailTokens = sqliteTable(
  'mail_tokens',
  {
    tokenHash: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    purpose: text({ enum: ['verify', 'reset', 'log-in'] }).notNull(),
    /** The address the link was sent to. */
    email: text().notNull(),
    createdAt: timestamp().notNull(),
    expiresAt: timestamp().notNull(),
    usedAt: timestamp(),
  },
  (table) => [index('mail_tokens_person').on(table.personId)],
);

/** Whose row it is; it goes with them. */
export const ownerId = () =>
  text()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });
