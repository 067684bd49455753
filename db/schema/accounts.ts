import { sql } from 'drizzle-orm';
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
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
    /** The last time they saved something, to the hour. */
    activeAt: timestamp().notNull(),
  },
  (table) => [
    index('people_guests').on(table.email, table.activeAt),
    index('people_active').on(table.activeAt),
    index('people_created').on(table.createdAt),
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
    /** When the person last showed who they are; null: when it began. */
    authenticatedAt: timestamp(),
    /** When they last did with a second factor; null: never. */
    secondFactorAt: timestamp(),
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
    purpose: text({ enum: ['verify', 'reset', 'log-in', 'email-old', 'email-new'] }).notNull(),
    /** The address the link was sent to. */
    email: text().notNull(),
    createdAt: timestamp().notNull(),
    expiresAt: timestamp().notNull(),
    usedAt: timestamp(),
  },
  (table) => [index('mail_tokens_person').on(table.personId)],
);

/** An application that makes codes, one a person; it counts once it is confirmed. */
export const authenticators = sqliteTable('authenticators', {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** Sealed under the session secret. */
  secret: blob({ mode: 'buffer' }).notNull(),
  /** The time step of the newest code that was taken: none is taken twice. */
  lastStep: integer().notNull().default(0),
  createdAt: timestamp().notNull(),
  confirmedAt: timestamp(),
});

/** Codes for whoever lost the authenticator; a used one is deleted. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    /** SHA-256; a code is 80 random bits. */
    codeHash: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (table) => [index('recovery_codes_person').on(table.personId)],
);

/** Keys of people's devices, which log in without a password (WebAuthn). */
export const passkeys = sqliteTable(
  'passkeys',
  {
    /** As the device names it. */
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** COSE. */
    publicKey: blob({ mode: 'buffer' }).notNull(),
    /** How often it was used, where a device counts; never goes back. */
    counter: integer().notNull(),
    transports: text({ mode: 'json' }).$type<string[]>().notNull(),
    name: text().notNull(),
    createdAt: timestamp().notNull(),
    lastUsedAt: timestamp(),
  },
  (table) => [index('passkeys_person').on(table.personId)],
);

/** What a passkey is asked to sign; each is answered once. */
export const passkeyChallenges = sqliteTable(
  'passkey_challenges',
  {
    challenge: text().primaryKey(),
    /** Whose new passkey it is for; null: whoever logs in. */
    personId: text().references(() => people.id, { onDelete: 'cascade' }),
    expiresAt: timestamp().notNull(),
  },
  (table) => [index('passkey_challenges_expiry').on(table.expiresAt)],
);

/** What programs of a person call the API with: a token of its own, or a family of them. */
export const apiTokens = sqliteTable(
  'api_tokens',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** `personal` is sent as it is; `refresh` is exchanged for a short-lived one and the next. */
    kind: text({ enum: ['personal', 'refresh'] }).notNull(),
    name: text().notNull(),
    scopes: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** SHA-256 of the token that works now. */
    tokenHash: text().notNull().unique(),
    createdAt: timestamp().notNull(),
    expiresAt: timestamp().notNull(),
    lastUsedAt: timestamp(),
  },
  (table) => [
    index('api_tokens_person').on(table.personId),
    index('api_tokens_expiry').on(table.expiresAt),
  ],
);

/** Refresh tokens that were exchanged: one that comes again was stolen, or its successor was. */
export const spentApiTokens = sqliteTable(
  'spent_api_tokens',
  {
    tokenHash: text().primaryKey(),
    tokenId: text()
      .notNull()
      .references(() => apiTokens.id, { onDelete: 'cascade' }),
  },
  (table) => [index('spent_api_tokens_of').on(table.tokenId)],
);

/** A new address that is confirmed at both, one a person. */
export const emailChanges = sqliteTable('email_changes', {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  email: text().notNull(),
  createdAt: timestamp().notNull(),
  oldConfirmedAt: timestamp(),
  newConfirmedAt: timestamp(),
});

/** Whose row it is; it goes with them. */
export const ownerId = () =>
  text()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });
