import type { Database } from '#db/client';
import { requestRemoval } from './remove-pdfs.server';
import { deleteResume } from './resumes.server';

/**
 * Deletes one's own resume with all its versions; the PDFs that no other resume uses follow by a
 * job.
 *
 * @throws {NotFound}
 */
export function removeResume(
  database: Database,
  personId: string,
  resumeId: string,
  now: Date,
): void {
  database.write((tx) => requestRemoval(tx, deleteResume(tx, personId, resumeId), now));
}
