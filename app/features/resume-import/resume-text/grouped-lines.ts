import { findDates } from './dates/find-dates';
import { oneSpaced, type ResumeLine } from './lines';
import { readLines } from './lists';
import type { ReadPassage } from './resume-reading';

const JOINT = ' | ';

/**
 * The items of a section whose entries may take several lines: a name, and below it who gave it
 * and when. Each item is one passage, its lines parted by bars.
 */
export function readItems(lines: readonly ResumeLine[]): ReadPassage[] {
  const groups: ResumeLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && belongs(line, group)) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => (group.length === 1 ? readLines(group) : [joined(group)]));
}

/** Whether a line goes on with an item: below a heading, or a detail below a name. */
function belongs(line: ResumeLine, group: readonly ResumeLine[]): boolean {
  const [first] = group;
  if (first === undefined || line.rank > 0 || line.bullet || first.bullet) return false;
  if (first.rank > 0) return true;
  if (line.apart) return false;
  return group.length > 1 || isDetail(line.words, first.words);
}

/** "Resuscitation Council UK | May 2022", "May 2022": with the date that the name has not. */
function isDetail(words: string, name: string): boolean {
  const dates = findDates(words);
  if (dates === undefined || findDates(name) !== undefined) return false;
  const beside = words.slice(0, dates.from) + words.slice(dates.to);
  return / \| /.test(words) || !/\p{L}/u.test(beside);
}

function joined(group: readonly ResumeLine[]): ReadPassage {
  return {
    words: group.map(({ words }) => oneSpaced(words)).join(JOINT),
    start: group[0]?.start ?? 0,
    end: group.at(-1)?.end ?? 0,
  };
}

/** References by blank lines: who, and what they say. */
export function readReferences(lines: readonly ResumeLine[]): ReadPassage[] {
  const groups: ResumeLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const begins = line.rank > 0 || line.bullet || (line.apart && group?.at(-1)?.rank === 0);
    if (group === undefined || begins) groups.push([line]);
    else group.push(line);
  }
  return groups.map(joined);
}
