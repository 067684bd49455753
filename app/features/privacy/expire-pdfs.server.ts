import type { Database, Transaction } from '#db/client';
import { people, resumes, resumeVersions } from '#db/schema';
import { and, asc, eq, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { requestRemoval } from '~/features/library/remove-pdfs.server';
import { isKept, isNewestVersion } from '~/features/library/kept-resumes.server';
import { DAY_MS } from '~/platform/durations';
import { requestExpiryMail, type AnnouncedRemoval } from './expiry-mail.server';

/** Stored PDFs of resumes; the resume itself stays, and is printed afresh. */
export const PDF_KEPT_DAYS = 365;
/** How long before that its owner is told. */
export const NOTICE_DAYS = 14;

/** A transaction of this many rows holds writers up for a few milliseconds. */
const BATCH = 200;

const before = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);

/** When a stored PDF is removed: at its age, but never sooner after the notice than promised. */
function removalDay(createdAt: Date, noticedAt: Date): Date {
  return new Date(
    Math.max(
      createdAt.getTime() + PDF_KEPT_DAYS * DAY_MS,
      noticedAt.getTime() + NOTICE_DAYS * DAY_MS,
    ),
  );
}

/**
 * Tells people that the stored PDF of a resume will be removed: once a PDF, in one mail for all that
 * are due together. Of a resume only the newest version counts. Guests have no address.
 *
 * @returns how many PDFs were announced.
 */
export function announceRemovals(database: Database, now: Date): number {
  return inBatches(database, (tx) => {
    const due = tx
      .select({
        personId: resumes.personId,
        resumeId: resumes.id,
        version: resumeVersions.version,
        createdAt: resumeVersions.createdAt,
      })
      .from(resumeVersions)
      .innerJoin(resumes, eq(resumes.id, resumeVersions.resumeId))
      .innerJoin(people, eq(people.id, resumes.personId))
      .where(
        and(
          isNull(resumeVersions.pdfRemovedAt),
          lt(resumeVersions.createdAt, before(now, PDF_KEPT_DAYS - NOTICE_DAYS)),
          isNull(resumeVersions.pdfNoticedAt),
          isNotNull(people.email),
          isKept,
          isNewestVersion,
        ),
      )
      .orderBy(asc(resumes.personId), asc(resumeVersions.createdAt))
      .limit(BATCH)
      .all();
    const announced = new Map<string, AnnouncedRemoval[]>();
    for (const { personId, resumeId, version, createdAt } of due) {
      mark(tx, { resumeId, version }, { pdfNoticedAt: now });
      const removedAt = removalDay(createdAt, now).toISOString();
      announced.set(personId, [...(announced.get(personId) ?? []), { resumeId, removedAt }]);
    }
    for (const [personId, theirs] of announced) {
      requestExpiryMail(tx, { personId, announced: theirs }, now);
    }
    return due.length;
  });
}

/**
 * Gives up the stored PDFs that are 365 days old and whose owners were told 14 days ago, where they
 * have an address. Their bytes follow by a job.
 *
 * @returns how many.
 */
export function removeOldPdfs(database: Database, now: Date): number {
  return inBatches(database, (tx) => {
    const due = tx
      .select({
        resumeId: resumeVersions.resumeId,
        version: resumeVersions.version,
        sha256: resumeVersions.pdfSha256,
      })
      .from(resumeVersions)
      .innerJoin(resumes, eq(resumes.id, resumeVersions.resumeId))
      .innerJoin(people, eq(people.id, resumes.personId))
      .where(
        and(
          isNull(resumeVersions.pdfRemovedAt),
          lt(resumeVersions.createdAt, before(now, PDF_KEPT_DAYS)),
          or(
            isNull(people.email),
            lte(resumeVersions.pdfNoticedAt, before(now, NOTICE_DAYS)),
            sql`not ${isNewestVersion}`,
          ),
        ),
      )
      .limit(BATCH)
      .all();
    for (const row of due) mark(tx, row, { pdfRemovedAt: now });
    requestRemoval(tx, [...new Set(due.map(({ sha256 }) => sha256))], now);
    return due.length;
  });
}

function mark(
  tx: Transaction,
  { resumeId, version }: { resumeId: string; version: number },
  at: { pdfNoticedAt: Date } | { pdfRemovedAt: Date },
): void {
  tx.update(resumeVersions)
    .set(at)
    .where(and(eq(resumeVersions.resumeId, resumeId), eq(resumeVersions.version, version)))
    .run();
}

function inBatches(database: Database, work: (tx: Transaction) => number): number {
  let total = 0;
  for (;;) {
    const batch = database.write(work);
    total += batch;
    if (batch < BATCH) return total;
  }
}
