import type { Draft } from '~/features/drafts/draft';
import { listSections } from '~/features/writing/models/sections';

type Worded = Pick<Draft, 'resume' | 'claims'>;

/** Lines of a resume in two wordings; one of them has none where lines were added or left out. */
export interface ChangedLines {
  before: string[];
  now: string[];
}

/** What of a section is worded otherwise in a later draft of the same resume, in its order. */
export function changedLines(before: Worded, now: Worded, sectionId: string): ChangedLines[] {
  const linesIn = (draft: Worded) =>
    listSections(draft).find(({ id }) => id === sectionId)?.lines ?? [];
  const [old, next] = [linesIn(before), linesIn(now)];
  const same = new Set(next.filter((line) => old.includes(line)));
  const changes: ChangedLines[] = [];
  let at = 0;
  // What moved without other words is no change; each run between two such lines is one.
  for (const run of runsOf(next, same)) {
    const from = at;
    while (at < old.length && !same.has(old[at] ?? '')) at += 1;
    const change = { before: old.slice(from, at), now: run };
    if (change.before.length + change.now.length > 0) changes.push(change);
    at += 1;
  }
  const left = old.slice(at).filter((line) => !same.has(line));
  return left.length === 0 ? changes : [...changes, { before: left, now: [] }];
}

/** The lines between those that are the same. */
function runsOf(lines: readonly string[], same: ReadonlySet<string>): string[][] {
  const runs: string[][] = [[]];
  for (const line of lines) {
    if (same.has(line)) runs.push([]);
    else runs.at(-1)?.push(line);
  }
  return runs;
}
