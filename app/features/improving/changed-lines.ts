import type { Draft } from '~/features/drafts/draft';
import { listSections } from '~/features/writing/models/sections';

/** A line of a resume in two wordings. */
export interface ChangedLine {
  before: string;
  now: string;
}

/** The lines of a section that are worded otherwise in a later draft of the same resume. */
export function changedLines(
  before: Pick<Draft, 'resume'>,
  now: Pick<Draft, 'resume'>,
  sectionId: string,
): ChangedLine[] {
  const linesIn = (draft: Pick<Draft, 'resume'>) =>
    listSections(draft).find(({ id }) => id === sectionId)?.lines ?? [];
  const lines = linesIn(now);
  return linesIn(before).flatMap((line, index) => {
    const other = lines[index];
    return other === undefined || other === line ? [] : [{ before: line, now: other }];
  });
}
