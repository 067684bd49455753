import type { Interview } from '~/features/interview/interview';
import { recency } from '../which-entry';
import { titleOf } from './fields';
import type { Ledger, Proven } from './ledger';

/** The line under the name: the target title where the person held it, else their latest title. */
export function headlineOf(interview: Interview, ledger: Ledger): Proven | undefined {
  const held = interview.history.findIndex(
    ({ kind, title }) =>
      kind !== 'education' && title.trim() !== '' && sameTitle(title, interview.target.title),
  );
  const index = held === -1 ? latest(interview) : held;
  return index === undefined ? undefined : titleOf(index, ledger);
}

function sameTitle(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** The latest job with a title; without one the latest course of study, else whatever has a title. */
function latest({ history }: Interview): number | undefined {
  const standing = { work: 0, education: 1, project: 2, volunteering: 2, other: 3, care: 4 };
  return history
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => entry.kind !== 'care' && entry.title.trim() !== '')
    .sort(
      (a, b) =>
        standing[a.entry.kind] - standing[b.entry.kind] ||
        recency(b.entry).localeCompare(recency(a.entry)) ||
        a.index - b.index,
    )[0]?.index;
}
