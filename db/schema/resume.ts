import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ownerId } from './accounts';
import { generations } from './generation';
import { interviews } from './interview';
import { timestamp } from './columns';

export const resumes = sqliteTable(
  'resumes',
  {
    id: text().primaryKey(),
    personId: ownerId(),
    interviewId: text().references(() => interviews.id, { onDelete: 'set null' }),
    /** Unique: a generation makes one resume, however often its job runs. */
    generationId: text()
      .unique()
      .references(() => generations.id, { onDelete: 'set null' }),
    title: text().notNull(),
    sample: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: timestamp().notNull(),
    /** When its owner put it among those done with. */
    archivedAt: timestamp(),
    /** When its owner deleted it: nobody reads it since, and it is gone once it cannot be undone. */
    deletedAt: timestamp(),
  },
  (table) => [
    index('resumes_person').on(table.personId, table.createdAt),
    index('resumes_created').on(table.createdAt),
    index('resumes_deleted')
      .on(table.deletedAt)
      .where(sql`deleted_at is not null`),
  ],
);

export const resumeVersions = sqliteTable(
  'resume_versions',
  {
    resumeId: text()
      .notNull()
      .references(() => resumes.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    /** JSON Resume 1.0.0. */
    document: text({ mode: 'json' }).$type<unknown>().notNull(),
    markdown: text().notNull(),
    /** The draft it came from: claims with their evidence, removals, questions, coverage. */
    draft: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** The interview and posting as they were when it was written. */
    source: text({ mode: 'json' }).$type<unknown>().notNull(),
    layout: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** SHA-256 of the PDF's bytes, which is also its key in storage. */
    pdfSha256: text().notNull(),
    pdfBytes: integer().notNull(),
    certificate: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** When its owner was told that the stored PDF will be removed. */
    pdfNoticedAt: timestamp(),
    /** When the stored PDF was removed for its age; it is printed afresh since. */
    pdfRemovedAt: timestamp(),
    createdAt: timestamp().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.resumeId, table.version] }),
    index('resume_versions_pdf').on(table.pdfSha256),
    index('resume_versions_kept')
      .on(table.createdAt)
      .where(sql`pdf_removed_at is null`),
  ],
);

/** PDFs whose first page is drawn: the picture is in storage under the same hash. */
export const resumePictures = sqliteTable('resume_pictures', {
  pdfSha256: text().primaryKey(),
  drawnAt: timestamp().notNull(),
});

/** Which resume a row is of; it goes with it. */
export const ofResume = () =>
  text()
    .notNull()
    .references(() => resumes.id, { onDelete: 'cascade' });

/** A resume as its owner left it since its newest version, with the way back. */
export const resumeWorkspaces = sqliteTable('resume_workspaces', {
  resumeId: text()
    .primaryKey()
    .references(() => resumes.id, { onDelete: 'cascade' }),
  /** The version it was begun from, or printed as. */
  version: integer().notNull(),
  /** Document, claims, answers and what was taken off. */
  state: text({ mode: 'json' }).$type<unknown>().notNull(),
  /** The number of the edit that was made last; those after it are undone. */
  head: integer().notNull(),
  /** `head` as it was in `version`: where they are the same, the PDF says what the page says. */
  printedHead: integer().notNull(),
  updatedAt: timestamp().notNull(),
});

/** Edits in order, each with what makes it again and what takes it back (JSON patches of `state`). */
export const resumeEdits = sqliteTable(
  'resume_edits',
  {
    resumeId: text()
      .notNull()
      .references(() => resumes.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    /** In words for the person. */
    what: text().notNull(),
    patches: text({ mode: 'json' }).$type<unknown>().notNull(),
    inverse: text({ mode: 'json' }).$type<unknown>().notNull(),
    createdAt: timestamp().notNull(),
  },
  (table) => [primaryKey({ columns: [table.resumeId, table.number] })],
);

/** Interviews that were begun from a resume, to apply for another job. */
export const tailoredInterviews = sqliteTable(
  'tailored_interviews',
  {
    interviewId: text()
      .primaryKey()
      .references(() => interviews.id, { onDelete: 'cascade' }),
    /** The resume it was begun from. */
    resumeId: ofResume(),
  },
  (table) => [index('tailored_interviews_resume').on(table.resumeId)],
);
