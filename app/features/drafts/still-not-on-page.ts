import type { Evidence } from '~/features/interview/evidence';
import { linesPrinted } from '~/features/resume/format/printed-lines';
import type { Draft } from './draft';

/**
 * What of a draft's `notOnPage` is not on the page after a change of it: no line holds its words,
 * and no new line rests on them.
 *
 * @param page the resume and its claims as they are now.
 */
export function stillNotOnPage(
  draft: Pick<Draft, 'claims' | 'notOnPage'>,
  { resume, claims }: Pick<Draft, 'resume' | 'claims'>,
): Evidence[] {
  const before = new Set(evidenceOf(draft).map(keyOf));
  const added = evidenceOf({ claims }).filter((one) => !before.has(keyOf(one)));
  const isPrinted = linesPrinted(resume);
  return draft.notOnPage.filter(
    (said) => !isPrinted(said.quote) && !added.some((one) => overlap(one, said)),
  );
}

const evidenceOf = ({ claims }: Pick<Draft, 'claims'>): Evidence[] =>
  claims.flatMap(({ evidence }) => evidence);

const keyOf = ({ source, start, end }: Evidence): string => `${source} ${start} ${end}`;

const overlap = (a: Evidence, b: Evidence): boolean =>
  a.source === b.source && a.start < b.end && b.start < a.end;
