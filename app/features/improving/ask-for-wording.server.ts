import type { Database } from '#db/client';
import { getResume } from '~/features/library/resumes.server';
import { listSections } from '~/features/writing/models/sections';
import { Failure } from '~/platform/failure';
import { explainObstacle } from './ask-for-improvement.server';
import { requestImprovement } from './improvements.server';
import { findObstacle, type Models } from './models.server';
import { notAsked, type Companion } from './progress';
import { textOf } from './text-of.server';

/**
 * Has models asked for better words of the letter or the preparation that goes with one's own resume.
 * Costs the person nothing. While it is under way, asking again changes nothing.
 *
 * @returns the id of what is under way.
 * @throws {NotFound}
 * @throws {Failure} `unavailable` where nobody can be asked, `conflict` while models are asked about
 * the resume or something else that goes with it.
 */
export function askForWording(
  database: Database,
  models: Models,
  { personId, resumeId, subject }: { personId: string; resumeId: string; subject: Companion },
  now: Date,
): string {
  const resume = getResume(database.read, personId, resumeId);
  const sections = listSections(textOf(database.read, { subject, personId }, resume));
  return database.write((tx) => {
    const obstacle = findObstacle(models, tx, personId, now);
    if (obstacle !== undefined) throw new Failure('unavailable', explainObstacle(obstacle));
    return requestImprovement(tx, resume, subject, notAsked(sections), now);
  });
}
