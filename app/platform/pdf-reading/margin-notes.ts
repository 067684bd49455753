import { DATE, rowsOfSegments, textOf, wholeRows, type Row } from './column-lines';
import { onOneRow, type Segment } from './rows';

/** In a margin, at least this share of its rows begins beside a row of the other side. */
const MARGIN_ALIGNED = 0.8;
const MARGIN_ROWS = 0.6;
const MARGIN_DATES = 1 / 3;
/** In a margin where headings stand alone, so many of its rows are dates, each beside its row. */
const MARGIN_DATES_BESIDE = 1 / 4;
const LONGEST_DATE = 36;
/** Rows of one list are nearer than this many type sizes. */
const ONE_NOTE = 1.75;
/** A note may stand so many type sizes above or below the row it belongs to. */
const BESIDE = 1.3;

/** Whether rows are notes at the side of others, dates or headings, and belong to those. */
export function isMargin(given: readonly Segment[], others: readonly Segment[]): boolean {
  const side = wholeRows(given);
  const main = rowsOfSegments(others);
  const isBeside = (row: Row): boolean => main.some((other) => onOneRow(row, other));
  const aligned = side.filter(isBeside).length;
  const dated = side.filter((row) => DATE.test(textOf(row)));
  const isDates = dated.every((row) => row.segments.length === 1 && textOf(row).length <= LONGEST_DATE); // prettier-ignore
  // Headings may stand in the margin too, alone or beside what they are over.
  const near = dated.filter((row) => nearest(row, main) !== undefined);
  if (dated.length >= 2 && near.length === dated.length && isDates && dated.length >= side.length * MARGIN_DATES_BESIDE) return true; // prettier-ignore
  if (aligned === 0 && standsBetween(side, main)) return true;
  if (aligned < side.length * MARGIN_ALIGNED) return false;
  const isSparse = side.length < main.length * MARGIN_ROWS && !isList(side);
  return isSparse || dated.length > side.length * MARGIN_DATES;
}

/** Whether most rows follow closely upon one another, as in a column, not as notes do. */
function isList(side: readonly Row[]): boolean {
  const close = side
    .slice(1)
    .filter((row, index) => (side[index]?.y ?? 0) - row.y <= ONE_NOTE * row.size).length;
  return close > side.length / 2;
}

/** Whether between any two rows there is one of the other side: headings, and what is set in below each. */
function standsBetween(side: readonly Row[], main: readonly Row[]): boolean {
  return side
    .slice(1)
    .every((row, index) => main.some(({ y }) => y > row.y && y < (side[index]?.y ?? 0)));
}

/** The row beside a note: on its own, or else the nearest above or below. */
function nearest(note: Row, main: readonly Row[]): Row | undefined {
  let best: Row | undefined;
  for (const row of main) {
    const distance = Math.abs(row.y - note.y);
    if (distance > BESIDE * Math.max(row.size, note.size)) continue;
    if (best === undefined || distance < Math.abs(best.y - note.y)) best = row;
  }
  return best;
}
