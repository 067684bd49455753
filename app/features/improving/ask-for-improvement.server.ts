import type { Database, Transaction } from '#db/client';
import { getWorkspace } from '~/features/editing/get-workspace.server';
import type { Draft } from '~/features/drafts/draft';
import { listSections } from '~/features/writing/models/sections';
import { Failure } from '~/platform/failure';
import { requestImprovement } from './improvements.server';
import { findObstacle, type Models, type Obstacle } from '~/features/rewording/models.server';
import { waitingSections } from '~/features/rewording/progress';

const IN_WORDS: Readonly<Record<Obstacle, string>> = {
  no_model: 'No model may be asked for you. Say yes on this page first.',
  unavailable: 'No model answers right now. What you have is whole; try this again later.',
  person_limit: 'Today’s improvements are used up. They are there again tomorrow, free.',
  daily_limit: 'Models are much in use today. Try this again tomorrow; it stays free.',
};

/** What somebody who may not, or cannot, be helped by models right now is told. */
export const explainObstacle = (obstacle: Obstacle): string => IN_WORDS[obstacle];

/**
 * Has models asked for better sentences of a resume that was just made, in the transaction that
 * keeps it, where its owner wants that and somebody can be asked.
 */
export function improveWhenMade(
  tx: Transaction,
  models: Models,
  made: { personId: string; resumeId: string; draft: Draft },
  now: Date,
): void {
  const sections = listSections(made.draft);
  if (sections.length === 0 || findObstacle(models, tx, made.personId, now) !== undefined) return;
  const resume = { id: made.resumeId, version: 1 };
  requestImprovement(tx, resume, { subject: 'resume', sections: waitingSections(sections) }, now);
}

/**
 * Has models asked for better sentences of one's own resume, as its newest version has them. Costs
 * the person nothing. While it is under way, asking again changes nothing.
 *
 * @returns the id of what is under way.
 * @throws {NotFound}
 * @throws {Failure} `unavailable` where nobody can be asked, `conflict` while models are asked about
 * what goes with it.
 */
export function askForImprovement(
  database: Database,
  models: Models,
  { personId, resumeId }: { personId: string; resumeId: string },
  now: Date,
): string {
  return database.write((tx) => {
    const { resume: newest, isSaid } = getWorkspace(tx, { personId, resumeId });
    const { version, draft } = newest;
    if (!isSaid)
      throw new Failure(
        'conflict',
        'Update the PDF first. Then your edits are improved upon, too.',
      );
    const obstacle = findObstacle(models, tx, personId, now);
    if (obstacle !== undefined) throw new Failure('unavailable', IN_WORDS[obstacle]);
    const resume = { id: resumeId, version };
    return requestImprovement(
      tx,
      resume,
      { subject: 'resume', sections: waitingSections(listSections(draft)) },
      now,
    );
  });
}
