import type { Database } from '#db/client';
import { downloads } from '#db/schema';
import { getResume } from '~/features/library/resumes.server';
import { askForNps } from '~/features/nps/askings.server';
import { newId } from '~/platform/id.server';

/**
 * Notes that the owner takes a file of a resume. A sample's are not noted: nobody sends it.
 *
 * @throws {NotFound}
 */
export function noteDownload(
  database: Database,
  personId: string,
  { resumeId, version, format }: { resumeId: string; version?: number | undefined; format: string },
  now: Date,
): void {
  const resume = getResume(database.read, personId, resumeId, version);
  if (resume.sample) return;
  database.write((tx) => {
    tx.insert(downloads)
      .values({
        id: newId(),
        personId,
        resumeId,
        version: resume.version,
        format,
        pdfSha256: resume.pdfSha256,
        at: now,
      })
      .run();
    askForNps(tx, { personId, occasion: 'download' }, now);
  });
}
