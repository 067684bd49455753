import type { Database } from '#db/client';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { deleteResume, pdfKey } from './resumes.server';

/**
 * Deletes one's own resume with all its versions, and the PDFs that no other resume uses.
 *
 * @throws {NotFound}
 */
export async function removeResume(
  { database, storage }: { database: Database; storage: ObjectStorage },
  personId: string,
  resumeId: string,
): Promise<void> {
  const hashes = database.write((tx) => deleteResume(tx, personId, resumeId));
  for (const sha256 of hashes) await storage.remove(pdfKey(sha256));
}
