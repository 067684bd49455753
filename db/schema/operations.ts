import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from './accounts';
import { timestamp } from './columns';

/** People who may see the pages of operators. Granted from the command line only. */
export const operators = sqliteTable('operators', {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  grantedAt: timestamp().notNull(),
});

/**
 * What happened that somebody who looks after security wants to know. People appear by their id
 * alone, visitors and addresses by a mark of the day. An operator's act is a row of its own; of
 * everybody else's, what is alike within an hour is one row.
 */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    id: text().primaryKey(),
    /** A person's id, `command-line`, the mark of a visitor, or `many`. */
    actor: text().notNull(),
    action: text().notNull(),
    /** What it was done to, e.g. a person's id. */
    subject: text().notNull(),
    /** Words of ours that the action alone does not say, e.g. a flag and its state. */
    detail: text(),
    at: timestamp().notNull(),
    /** How often it happened, and when last; null where it happened once. */
    times: integer().notNull().default(1),
    lastAt: timestamp(),
  },
  (table) => [
    index('audit_events_at').on(table.at),
    index('audit_events_action_at').on(table.action, table.at),
    index('audit_events_actor_at').on(table.actor, table.at),
    index('audit_events_subject_at').on(table.subject, table.at),
  ],
);

/** Releases as they came to be what writes here: a new one, or an older one again. */
export const deployments = sqliteTable(
  'deployments',
  {
    id: text().primaryKey(),
    /** As the deploy names it. */
    release: text().notNull(),
    at: timestamp().notNull(),
  },
  (table) => [index('deployments_at').on(table.at)],
);

/** What keys the marks of a day, and is deleted after it: from then on nobody can make them again. */
export const auditSalts = sqliteTable('audit_salts', {
  /** YYYY-MM-DD, UTC. */
  day: text().primaryKey(),
  salt: text().notNull(),
});
