import type { Database } from '#db/client';
import { addVersion, getResume } from '~/features/library/resumes.server';
import { Failure, NotFound } from '~/platform/failure';
import { findNewest } from './improvements.server';

/**
 * Takes an improvement back: what the resume said before becomes its newest version, and the
 * improved one stays among the earlier ones.
 *
 * @returns the number of the version that is the newest then.
 * @throws {NotFound} where the resume is not theirs, or nothing was improved.
 * @throws {Failure} `conflict` where it was changed since.
 */
export function undoImprovement(
  database: Database,
  personId: string,
  resumeId: string,
  now: Date,
): number {
  return database.write((tx) => {
    const { id, latestVersion } = getResume(tx, personId, resumeId);
    const newest = findNewest(tx, personId, id, 'resume');
    if (newest?.version === null || newest === undefined) throw new NotFound('This improvement');
    if (newest.version !== latestVersion) {
      throw new Failure('conflict', 'The resume was changed since. Its versions are on its page.');
    }
    // The one before it has the look that was chosen while models were asked.
    const before = getResume(tx, personId, id, newest.version - 1);
    const { document, markdown, draft, source, layout, fallback } = before;
    const { pdfSha256, pdfBytes, certificate } = before;
    return addVersion(
      tx,
      { personId, resumeId: id },
      {
        ...{ document, markdown, draft, source, layout, fallback },
        ...{ pdfSha256, pdfBytes, certificate },
      },
      now,
    );
  });
}
