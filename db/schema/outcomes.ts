import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { people, ownerId } from './accounts';
import { resumes, ofResume } from './resume';
import { timestamp } from './columns';

/** The owner took a file of a resume: which bytes, and when. */
export const downloads = sqliteTable(
  'downloads',
  {
    id: text().primaryKey(),
    personId: ownerId(),
    resumeId: ofResume(),
    version: integer().notNull(),
    format: text().notNull(),
    /** Of the version's PDF as it was then. */
    pdfSha256: text().notNull(),
    at: timestamp().notNull(),
  },
  (table) => [
    index('downloads_resume').on(table.resumeId, table.at),
    index('downloads_person').on(table.personId),
  ],
);

/** What a person noted about one posting they applied to; made when they first note something. */
export const applications = sqliteTable(
  'applications',
  {
    personId: ownerId(),
    /** The same for every resume made for the same posting. */
    key: text().notNull(),
    title: text().notNull(),
    company: text().notNull().default(''),
    link: text().notNull().default(''),
    /** What comes next, and on which day (YYYY-MM-DD). */
    next: text().notNull().default(''),
    nextOn: text(),
    /** When it was put aside; it can be brought back. */
    asideAt: timestamp(),
    createdAt: timestamp().notNull(),
    updatedAt: timestamp().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.key] })],
);

/** What became of an application, as the person told it. Rows are only ever added: the newest counts. */
export const outcomeReports = sqliteTable(
  'outcome_reports',
  {
    id: text().primaryKey(),
    personId: ownerId(),
    applicationKey: text().notNull(),
    /** Null where no resume of ours was sent, or it is deleted. */
    resumeId: text().references(() => resumes.id, { onDelete: 'set null' }),
    /** What was sent: hash, version, template, framing, posting, writer, variants. */
    sent: text({ mode: 'json' }).$type<unknown>(),
    state: text({ enum: ['no_answer', 'rejected', 'interview', 'offer', 'accepted'] }).notNull(),
    /** Days, YYYY-MM-DD. */
    happenedOn: text(),
    sentOn: text(),
    /** In hundredths of the currency's unit. */
    salaryHundredths: integer(),
    salaryCurrency: text(),
    salaryPeriod: text({ enum: ['year', 'month', 'week', 'day', 'hour'] }),
    notes: text().notNull().default(''),
    via: text({ enum: ['page', 'api', 'mail', 'board', 'import'] }).notNull(),
    reportedAt: timestamp().notNull(),
  },
  (table) => [
    index('outcome_reports_application').on(table.personId, table.applicationKey, table.reportedAt),
    index('outcome_reports_resume').on(table.resumeId, table.reportedAt),
    index('outcome_reports_reported').on(table.reportedAt),
  ],
);

/** Whether somebody wants to be asked by mail what became of their applications. */
export const reminderWishes = sqliteTable('reminder_wishes', {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  wanted: integer({ mode: 'boolean' }).notNull(),
  /** An IANA name, e.g. `Europe/Warsaw`. */
  timeZone: text().notNull(),
  changedAt: timestamp().notNull(),
});

/** One mail that asks about one resume, so many days after it was sent. One a resume and day. */
export const reminders = sqliteTable(
  'reminders',
  {
    id: text().primaryKey(),
    personId: ownerId(),
    resumeId: ofResume(),
    afterDays: integer().notNull(),
    createdAt: timestamp().notNull(),
    sentAt: timestamp(),
    /** When it was found that there is nothing to ask any more. */
    droppedAt: timestamp(),
  },
  (table) => [
    uniqueIndex('reminders_once').on(table.resumeId, table.afterDays),
    index('reminders_person').on(table.personId),
  ],
);

/** Each time somebody allowed or forbade that what they made is learned from; the newest counts. */
export const trainingConsents = sqliteTable(
  'training_consents',
  {
    id: text().primaryKey(),
    personId: ownerId(),
    given: integer({ mode: 'boolean' }).notNull(),
    /** Which wording they read. */
    wording: text().notNull(),
    at: timestamp().notNull(),
  },
  (table) => [index('training_consents_person').on(table.personId, table.at)],
);
