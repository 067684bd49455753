import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { timestamp } from './columns';

/** The durable queue: claimed by compare-and-swap, held by a lease, retried with backoff. */
export const jobs = sqliteTable(
  'jobs',
  {
    id: text().primaryKey(),
    queue: text().notNull(),
    /** One live job a key and queue: enqueuing it again changes nothing. */
    idempotencyKey: text().notNull(),
    payload: text({ mode: 'json' }).$type<unknown>().notNull(),
    state: text({ enum: ['waiting', 'leased', 'done', 'dead'] }).notNull(),
    attempts: integer().notNull().default(0),
    maxAttempts: integer().notNull(),
    /** Not to be claimed before. */
    runAt: timestamp().notNull(),
    /** Fencing token: who holds the lease. A commit with another token is refused. */
    leaseToken: text(),
    leaseExpiresAt: timestamp(),
    lastError: text(),
    createdAt: timestamp().notNull(),
    finishedAt: timestamp(),
  },
  (table) => [
    uniqueIndex('jobs_idempotency').on(table.queue, table.idempotencyKey),
    index('jobs_ready')
      .on(table.queue, table.runAt)
      .where(sql`state in ('waiting', 'leased')`),
    index('jobs_dead')
      .on(table.queue)
      .where(sql`state = 'dead'`),
  ],
);

/** Attempts counted in windows; kept in the database so that a restart forgets nothing. */
export const rateLimits = sqliteTable(
  'rate_limits',
  {
    /** What is limited and for whom, e.g. `log-in:<keyed hash of the address>`. */
    key: text().primaryKey(),
    count: integer().notNull(),
    windowStartedAt: timestamp().notNull(),
    windowEndsAt: timestamp().notNull(),
  },
  (table) => [index('rate_limits_end').on(table.windowEndsAt)],
);

/** Mail of the embedded default: written here instead of being sent. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey(),
    recipient: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    /** Where one request ends mails of this kind (RFC 8058). */
    unsubscribeUrl: text(),
    createdAt: timestamp().notNull(),
  },
  (table) => [index('outbox_created').on(table.createdAt)],
);

/** Requests that may arrive again (forwarded to the primary, its answer lost), and were executed. */
export const executedRequests = sqliteTable(
  'executed_requests',
  {
    key: text().primaryKey(),
    executedAt: timestamp().notNull(),
  },
  (table) => [index('executed_requests_at').on(table.executedAt)],
);
