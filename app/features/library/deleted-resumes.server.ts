import { and, asc, desc, eq, gt, lte } from 'drizzle-orm';
import type { Database, Reader } from '#db/client';
import { resumes } from '#db/schema';
import { DAY_MS } from '~/platform/durations';
import { NotFound } from '~/platform/failure';
import { BROUGHT_BACK_DAYS, type DeletedResume } from './deleted-resume';
import { isOwnAndKept } from './kept-resumes.server';
import { requestRemoval } from './remove-pdfs.server';
import { deleteResume } from './resumes.server';

/** A transaction of this many rows holds writers up for a few milliseconds. */
const BATCH = 50;

interface Own {
  personId: string;
  resumeId: string;
}

const oldest = (now: Date) => new Date(now.getTime() - BROUGHT_BACK_DAYS * DAY_MS);

/**
 * Deletes one's own resume so that it can be brought back for a time: until then nobody reads it,
 * by no link either.
 *
 * @throws {NotFound}
 */
export function setDeleted(database: Database, own: Own, now: Date): void {
  mark(database, own, { deletedAt: now });
}

function mark(
  database: Database,
  own: Own,
  marks: Partial<Pick<typeof resumes.$inferSelect, 'deletedAt' | 'archivedAt'>>,
): void {
  const { changes } = database.write((tx) =>
    tx.update(resumes).set(marks).where(isOwnAndKept(own)).run(),
  );
  if (changes === 0) throw new NotFound('This resume');
}

/** Brings one's own deleted resume back as it was. @throws {NotFound} once it is gone for good. */
export function bringBack(database: Database, { personId, resumeId }: Own, now: Date): void {
  const { changes } = database.write((tx) =>
    tx
      .update(resumes)
      .set({ deletedAt: null })
      .where(
        and(
          eq(resumes.id, resumeId),
          eq(resumes.personId, personId),
          gt(resumes.deletedAt, oldest(now)),
        ),
      )
      .run(),
  );
  if (changes === 0) throw new NotFound('This resume');
}

/** What a person can bring back, the one deleted last first. */
export function listDeleted(read: Reader, personId: string, now: Date): DeletedResume[] {
  return read
    .select({ id: resumes.id, title: resumes.title, deletedAt: resumes.deletedAt })
    .from(resumes)
    .where(and(eq(resumes.personId, personId), gt(resumes.deletedAt, oldest(now))))
    .orderBy(desc(resumes.deletedAt), desc(resumes.id))
    .all()
    .map(({ deletedAt, ...resume }) => ({
      ...resume,
      goneAt: new Date((deletedAt?.getTime() ?? 0) + BROUGHT_BACK_DAYS * DAY_MS),
    }));
}

/** Deletes for good what can no longer be brought back. @returns how many. */
export function removeDeletedResumes(database: Database, now: Date): number {
  for (let removed = 0; ;) {
    const batch = database.write((tx) => {
      const due = tx
        .select({ id: resumes.id, personId: resumes.personId })
        .from(resumes)
        .where(lte(resumes.deletedAt, oldest(now)))
        .orderBy(asc(resumes.deletedAt))
        .limit(BATCH)
        .all();
      const hashes = due.flatMap(({ id, personId }) => deleteResume(tx, personId, id));
      requestRemoval(tx, [...new Set(hashes)], now);
      return due.length;
    });
    removed += batch;
    if (batch < BATCH) return removed;
  }
}

/** Puts one's own resume among those done with, or back. @throws {NotFound} */
export function setArchived(database: Database, own: Own, archivedAt: Date | null): void {
  mark(database, own, { archivedAt });
}
