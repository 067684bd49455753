import type { Database } from '#db/client';
import { resumes, resumeVersions } from '#db/schema';
import { and, eq } from 'drizzle-orm';
import { copyWorkspace } from '~/features/editing/workspaces.server';
import { getWorkspace } from '~/features/editing/get-workspace.server';
import { isKept } from '~/features/library/kept-resumes.server';
import { TITLE_MAX_LENGTH } from '~/features/library/read-title';
import { requestPicture } from '~/features/library/request-picture.server';
import { Failure, NotFound } from '~/platform/failure';
import { newId } from '~/platform/id.server';
import { CARD_LABELS, DONE_LABELS } from './resume-list-labels';

/** More than anybody reads through; a copy costs nothing, so there must be an end. */
const MOST_RESUMES = 200;

/**
 * Copies one's own resume as it is now, its PDF and what was edited since included, but not the way
 * back. It is of the same answers and the same posting, so nothing has to be paid for it.
 *
 * @returns the id of the copy.
 * @throws {NotFound}
 * @throws {Failure} `exhausted` where the person has too many.
 */
export function duplicateResume(
  database: Database,
  own: { personId: string; resumeId: string },
  now: Date,
): string {
  return database.write((tx) => {
    const workspace = getWorkspace(tx, own);
    const { resume } = workspace;
    const kept = tx
      .select({ id: resumes.id })
      .from(resumes)
      .where(and(eq(resumes.personId, own.personId), isKept))
      .all();
    if (kept.length >= MOST_RESUMES) throw new Failure('exhausted', DONE_LABELS.tooMany);
    const id = newId();
    const title = CARD_LABELS.copyOf(resume.title).slice(0, TITLE_MAX_LENGTH);
    const { personId } = own;
    const { interviewId, sample } = resume;
    tx.insert(resumes).values({ id, personId, interviewId, title, sample, createdAt: now }).run();
    const newest = and(
      eq(resumeVersions.resumeId, own.resumeId),
      eq(resumeVersions.version, resume.version),
    );
    const row = tx.select().from(resumeVersions).where(newest).get();
    if (row === undefined) throw new NotFound('This resume');
    tx.insert(resumeVersions)
      .values({ ...row, resumeId: id, version: 1, pdfNoticedAt: null, createdAt: now })
      .run();
    requestPicture(tx, resume.pdfSha256, now);
    copyWorkspace(tx, workspace, id, now);
    return id;
  });
}
