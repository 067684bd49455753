import type { Database } from '#db/client';
import { withNewestVersion } from '~/features/library/with-newest-version.server';
import { listSections } from '~/features/writing/models/sections';
import type { Clock } from '~/platform/clock';
import { Failure } from '~/platform/failure';
import { explainObstacle } from './ask-for-improvement.server';
import { requestImprovement } from './improvements.server';
import { findObstacle, type Models } from '~/features/rewording/models.server';
import { waitingSections } from '~/features/rewording/progress';
import type { Companion } from './outcome';
import { textReader, type Writing } from './text-reader.server';

/**
 * Has models asked for better words of the letter or the preparation that goes with one's own resume.
 * Costs the person nothing. While it is under way, asking again changes nothing.
 *
 * @returns the id of what is under way.
 * @throws {NotFound}, {ThreadLost}
 * @throws {Failure} `unavailable` where nobody can be asked, `conflict` while models are asked about
 * the resume or something else that goes with it.
 */
export function requestRewording(
  {
    database,
    drafting,
    models,
    clock,
  }: { database: Database; drafting: Writing; models: Models; clock: Clock },
  { personId, resumeId, subject }: { personId: string; resumeId: string; subject: Companion },
): Promise<string> {
  return withNewestVersion(
    database,
    { personId, resumeId },
    (resume) => textReader({ read: database.read, drafting }, subject, resume),
    (tx, resume, readText) => {
      const now = clock();
      const obstacle = findObstacle(models, tx, personId, now);
      if (obstacle !== undefined) throw new Failure('unavailable', explainObstacle(obstacle));
      const sections = listSections(readText(tx));
      return requestImprovement(tx, resume, { subject, sections: waitingSections(sections) }, now);
    },
  );
}
