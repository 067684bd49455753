import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ownerId } from './accounts';
import { timestamp } from './columns';

/** How a model provider answers, as seen from a region; the circuit breaker's memory. */
export const providerHealth = sqliteTable(
  'provider_health',
  {
    provider: text().notNull(),
    region: text().notNull(),
    state: text({ enum: ['closed', 'open', 'half_open'] }).notNull(),
    consecutiveFailures: integer().notNull(),
    windowStartedAt: timestamp().notNull(),
    windowCalls: integer().notNull(),
    windowFailures: integer().notNull(),
    /** How often it opened since it last answered. */
    opens: integer().notNull(),
    /** While open: when one call may try. */
    retryAt: timestamp(),
    /** While half open: the one call that tries, and when it counts as lost. */
    probe: text(),
    probeEndsAt: timestamp(),
    /** Class of the last trouble, never its text. */
    lastTrouble: text(),
    lastTroubleAt: timestamp(),
    lastAnswerAt: timestamp(),
    /** When a call last ended, well or not; null where none did. */
    checkedAt: timestamp(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.region] })],
);

/** What all calls of a UTC day used. Cost in millionths of a US dollar. */
export const modelUsage = sqliteTable(
  'model_usage',
  {
    /** YYYY-MM-DD. */
    day: text().notNull(),
    provider: text().notNull(),
    model: text().notNull(),
    calls: integer().notNull(),
    troubles: integer().notNull(),
    inputTokens: integer().notNull(),
    outputTokens: integer().notNull(),
    /** Calls under way count with the most they can cost. */
    costMicros: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.provider, table.model] })],
);

/** What a person's calls of a UTC day used. */
export const personModelUsage = sqliteTable(
  'person_model_usage',
  {
    personId: ownerId(),
    day: text().notNull(),
    calls: integer().notNull(),
    costMicros: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.day] })],
);

/** What a person said about models, each time they did; the newest row holds. */
export const modelConsents = sqliteTable(
  'model_consents',
  {
    id: text().primaryKey(),
    personId: ownerId(),
    given: integer({ mode: 'boolean' }).notNull(),
    /** Version of the words they read. */
    wording: text().notNull(),
    /** The providers those words named. */
    providers: text({ mode: 'json' }).$type<unknown>().notNull(),
    at: timestamp().notNull(),
  },
  (table) => [index('model_consents_person').on(table.personId, table.at)],
);
