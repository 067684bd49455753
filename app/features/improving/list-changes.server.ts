import type { Reader } from '#db/client';
import { getResume } from '~/features/library/resumes.server';
import { changedLines, type ChangedLines } from './changed-lines';
import { findImprovement, findNewest } from './improvements.server';

/**
 * What models worded otherwise the last time they were asked about one's own resume: what was kept
 * of it, or while they are asked, what has been checked so far.
 *
 * @returns one list for each section, in their order; none of them has any where nothing came of it.
 */
export function listChanges(
  read: Reader,
  { personId, resumeId }: { personId: string; resumeId: string },
): ChangedLines[][] {
  const newest = findNewest(read, personId, resumeId, 'resume');
  if (newest === undefined) return [];
  const { id, baseVersion, version, sections } = newest;
  const now =
    version === null
      ? findImprovement(read, id)?.draft
      : getResume(read, personId, resumeId, version).draft;
  if (now == null) return sections.map(() => []);
  const before = getResume(read, personId, resumeId, baseVersion).draft;
  return sections.map((section) =>
    section.state === 'better' ? changedLines(before, now, section.id) : [],
  );
}
