import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { ownerId } from './accounts';
import { interviews } from './interview';
import { timestamp } from './columns';

/** One accepted submit. Ends as exactly one resume, or as failed with a reason. */
export const generations = sqliteTable(
  'generations',
  {
    id: text().primaryKey(),
    personId: ownerId(),
    interviewId: text()
      .notNull()
      .references(() => interviews.id, { onDelete: 'cascade' }),
    /** Given by the form, so that submitting twice is accepted once. */
    idempotencyKey: text().notNull(),
    /** The interview, framing and layout as submitted: later edits do not reach a running job. */
    input: text({ mode: 'json' }).$type<unknown>().notNull(),
    state: text({ enum: ['queued', 'running', 'done', 'failed'] }).notNull(),
    /**
     * The earlier generation of the same resume whose credit pays for this one too; none where this
     * one sets a credit aside itself, or costs nothing.
     */
    paidBy: text(),
    /** In words for the person, where it failed. */
    failure: text(),
    createdAt: timestamp().notNull(),
    finishedAt: timestamp(),
  },
  (table) => [
    uniqueIndex('generations_idempotency').on(table.personId, table.idempotencyKey),
    index('generations_interview').on(table.interviewId, table.createdAt),
  ],
);

/** Progress, in order; `sequence` is the event id of the stream. */
export const generationEvents = sqliteTable(
  'generation_events',
  {
    generationId: text()
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    sequence: integer().notNull(),
    step: text().notNull(),
    state: text({ enum: ['started', 'done', 'failed'] }).notNull(),
    /** In words for the person. */
    detail: text().notNull().default(''),
    at: timestamp().notNull(),
  },
  (table) => [primaryKey({ columns: [table.generationId, table.sequence] })],
);
