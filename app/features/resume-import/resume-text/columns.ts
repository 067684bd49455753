import type { ResumeLine } from './lines';
import { findDates } from './dates/find-dates';

const GAP = /\S(\t+| {3,}|\t ?| {2,}\t)(?=\S)/g;
/** How far the second column may lean, in characters. */
const LEAN = 3;
/** A line of a table has more, and is none of two columns. */
const MOST_GAPS = 3;
const LEAST_LINES = 6;
const LEAST_SHARE = 0.4;

/**
 * Sets two columns that were pasted side by side one after the other: where many lines have a wide
 * gap behind which the text begins at the same place. A margin of dates or places is none.
 *
 * @param text the text the lines' offsets are into.
 */
export function unfoldColumns(
  lines: readonly ResumeLine[],
  text: string,
): { lines: ResumeLine[]; columns: boolean } {
  const cuts = lines.flatMap((line) => {
    const raw = text.slice(line.start, line.end);
    return [...raw.matchAll(GAP)].slice(0, MOST_GAPS).map((gap) => {
      const at = gap.index + gap[0].length;
      return { line, at, column: columnOf(text, line.start + at) };
    });
  });
  const column = commonest(cuts.map((cut) => cut.column));
  if (column === undefined) return { lines: [...lines], columns: false };
  const split = cuts.filter((cut) => Math.abs(cut.column - column) <= LEAN);
  const margin = split.filter(({ line, at }) => {
    const [before, after] = [text.slice(line.start, line.start + at), text.slice(line.start + at, line.end)]; // prettier-ignore
    const isLabel = /:\s*$/.test(before);
    return isLabel || after.length < 4 || [before, after].some((words) => findDates(words) !== undefined); // prettier-ignore
  });
  if (
    split.length < LEAST_LINES ||
    split.length < lines.length * LEAST_SHARE ||
    margin.length > split.length / 3
  ) {
    return { lines: [...lines], columns: false };
  }
  const at = new Map(split.map((cut) => [cut.line, cut.at]));
  const left: ResumeLine[] = [];
  const second: ResumeLine[] = [];
  for (const line of lines) {
    const cut = at.get(line);
    if (cut === undefined) {
      const begins = columnOf(text, line.start);
      (begins >= column - LEAN && begins > 0 ? second : left).push(line);
      continue;
    }
    const raw = text.slice(line.start, line.end);
    const head = raw.slice(0, cut).trimEnd();
    left.push({ ...line, words: head, end: line.start + head.length });
    const bullet = /^[•●▪‣◦·*–-]\s*/u.exec(raw.slice(cut))?.[0] ?? '';
    const start = line.start + cut + bullet.length;
    second.push({
      ...line,
      words: text.slice(start, line.end),
      start,
      bullet: bullet !== '',
      rank: 0,
    });
  }
  return { lines: [...left, ...second], columns: true };
}

/** How far from the beginning of its line a place is; a tab counts as eight. */
function columnOf(text: string, offset: number): number {
  const begins = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(begins, offset).replace(/\t/g, '        ').length;
}

function commonest(columns: readonly number[]): number | undefined {
  let best: { column: number; count: number } | undefined;
  for (const column of new Set(columns)) {
    const count = columns.filter((other) => Math.abs(other - column) <= LEAN).length;
    if (count > (best?.count ?? 0)) best = { column, count };
  }
  return best?.column;
}
