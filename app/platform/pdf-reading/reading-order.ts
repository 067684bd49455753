import { onOneRow, segmentsOf, type PlacedCharacter, type Segment } from './rows';

interface Row {
  segments: Segment[];
  y: number;
  size: number;
}

/** A gap wider than this share of the type size is a space. */
const SPACE = 0.15;
/** A gap wider than this many type sizes parts two things on one row. */
const WIDE_GAP = 2;
/** Baselines further apart than this many type sizes leave an empty line. */
const PARAGRAPH = 1.9;
/** The least a column is wide, as a share of what is written on. */
const LEAST_COLUMN = 0.12;
/** Fewer rows beside one another are a table or a margin of dates. */
const LEAST_ROWS = 4;
/** In a margin, at least this share of its rows begins beside a row of the other side. */
const MARGIN_ALIGNED = 0.8;
const MARGIN_ROWS = 0.6;
const MARGIN_DATES = 1 / 3;
/** In a margin where headings stand alone, so many of its rows are dates, each beside its row. */
const MARGIN_DATES_BESIDE = 1 / 4;
const LONGEST_DATE = 32;
/** Type larger by this is the person's name, which stands over the main column. */
const LARGER_TYPE = 1.2;
/** A column narrower than this share of the other is a sidebar. */
const NARROWER = 0.65;
const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{2,4}\b/;
/** Where columns may part, tried at this many places across the page. */
const CUTS = 60;

/** Which side of a page is the main column, where one is. */
export type MainSide = 'left' | 'right';

export interface OrderedPage {
  lines: string[];
  columns: boolean;
  /** A column beside the main one, which goes on over the pages: to be read after all of them. */
  side: string[];
  main: MainSide | undefined;
}

/**
 * The lines of a page as a person reads them: columns one after the other, what spans them in
 * between, a margin of dates beside its rows. An empty line stands where there is room for one.
 *
 * @param document how many pages there are, and which side was the main one on those before.
 */
export function inReadingOrder(
  characters: Iterable<PlacedCharacter>,
  document: { pages: number; main?: MainSide | undefined } = { pages: 1 },
): OrderedPage {
  const segments = wordsApart(characters);
  const cut = findCut(segments);
  if (cut === undefined) {
    return { lines: linesOf(segments), columns: false, side: [], main: document.main };
  }
  const bands = bandsOf(segments, cut);
  const isParted = (band: readonly Segment[]): boolean => isTwoColumns(band, cut);
  const parted = bands.filter(isParted).map((band) => sidesOf(band, cut));
  const main = parted.length === 0 ? document.main : (mainSideOf(parted, document.pages) ?? document.main); // prettier-ignore
  const side: string[] = [];
  const lines = bands.flatMap((band) => {
    if (!isParted(band)) return ['', ...linesOf(band)];
    const [left, right] = sidesOf(band, cut);
    if (main === undefined) return ['', ...linesOf(left), '', ...linesOf(right)];
    side.push('', ...linesOf(main === 'left' ? right : left));
    return ['', ...linesOf(main === 'left' ? left : right)];
  });
  const columns = parted.length > 0;
  return { lines: withoutDoubleGaps(lines), columns, side: withoutDoubleGaps(side), main };
}

/** The column with the largest type; of a document of several pages, else the wider one. */
function mainSideOf(
  parted: readonly (readonly [Segment[], Segment[]])[],
  pages: number,
): MainSide | undefined {
  const [left, right] = [0, 1].map((at) => parted.flatMap((sides) => sides[at] ?? []));
  const largest = (segments: readonly Segment[] = []) =>
    Math.max(...segments.map(({ size }) => size));
  const [leftSize, rightSize] = [largest(left), largest(right)];
  if (leftSize >= rightSize * LARGER_TYPE) return 'left';
  if (rightSize >= leftSize * LARGER_TYPE) return 'right';
  if (pages === 1) return undefined;
  const [leftWidth, rightWidth] = [widthOf(left), widthOf(right)];
  if (leftWidth < rightWidth * NARROWER) return 'right';
  return rightWidth < leftWidth * NARROWER ? 'left' : undefined;
}

const widthOf = (segments: readonly Segment[] = []): number =>
  Math.max(...segments.map(({ right }) => right)) - Math.min(...segments.map(({ left }) => left));

/** Segments that end where a wide gap begins, though the file writes on behind it. */
function wordsApart(characters: Iterable<PlacedCharacter>): Segment[] {
  const split: PlacedCharacter[] = [];
  let last: PlacedCharacter | undefined;
  for (const one of characters) {
    if (one.character.trim() !== '') {
      const gap = last === undefined ? 0 : one.left - last.right;
      if (last !== undefined && gap > WIDE_GAP * Math.max(one.size, 1)) {
        split.push({ ...one, character: '\n' });
      }
      last = one;
    }
    split.push(one);
  }
  return segmentsOf(split).map((segment) => ({ ...segment, text: segment.text.trimEnd() }));
}

/** Where two columns part: a place that few segments cross, with rows on both sides of it. */
function findCut(segments: readonly Segment[]): number | undefined {
  const left = Math.min(...segments.map((segment) => segment.left));
  const width = Math.max(...segments.map((segment) => segment.right)) - left;
  let best: { cut: number; score: number; crossing: number } | undefined;
  let leastBesideMargin = Number.POSITIVE_INFINITY;
  for (let step = 1; step < CUTS; step += 1) {
    const cut = left + (width * step) / CUTS;
    if (Math.min(step, CUTS - step) / CUTS < LEAST_COLUMN) continue;
    const crossing = segments.filter((one) => one.left < cut && one.right > cut).length;
    const bands = bandsOf(segments, cut);
    if (bands.some((band) => hasMargin(band, cut))) {
      leastBesideMargin = Math.min(leastBesideMargin, crossing);
    }
    const beside = bands
      .filter((band) => isTwoColumns(band, cut))
      .reduce((sum, band) => sum + band.length, 0);
    const score = beside - crossing;
    if (beside > 0 && score > (best?.score ?? 0)) best = { cut, score, crossing };
  }
  // A cut through a margin of dates leaves a part of it that looks like a column.
  return best !== undefined && leastBesideMargin < best.crossing ? undefined : best?.cut;
}

/** What stands between segments that cross the cut; those are bands of their own. */
function bandsOf(segments: readonly Segment[], cut: number): Segment[][] {
  const bands: Segment[][] = [[]];
  let crosses = false;
  for (const segment of segments.toSorted((a, b) => b.y - a.y)) {
    const spans = segment.left < cut && segment.right > cut;
    const band = bands.at(-1);
    if (band === undefined || (spans !== crosses && band.length > 0)) bands.push([segment]);
    else band.push(segment);
    crosses = spans;
  }
  return bands.filter((band) => band.length > 0);
}

const sidesOf = (band: readonly Segment[], cut: number): [Segment[], Segment[]] => [
  band.filter((segment) => segment.right <= cut),
  band.filter((segment) => segment.right > cut),
];

function isTwoColumns(band: readonly Segment[], cut: number): boolean {
  const [left, right] = sidesOf(band, cut).map(rowsOfSegments);
  if (left === undefined || right === undefined) return false;
  if (Math.min(left.length, right.length) < LEAST_ROWS) return false;
  return !isMargin(left, right) && !isMargin(right, left);
}

function hasMargin(band: readonly Segment[], cut: number): boolean {
  const [left, right] = sidesOf(band, cut).map(rowsOfSegments);
  if (left === undefined || right === undefined || right.length < LEAST_ROWS) return false;
  return isMargin(left, right);
}

/** Whether rows are notes at the side of others, dates or headings, and belong to those. */
function isMargin(side: readonly Row[], main: readonly Row[]): boolean {
  const aligned = side.filter((row) => main.some((other) => onOneRow(row, other))).length;
  const dated = side.filter((row) => DATE.test(textOf(row)));
  const dates = dated.length;
  const beside = dated.filter((row) => main.some((other) => onOneRow(row, other)));
  const isDates = dated.every((row) => textOf(row).length <= LONGEST_DATE);
  // Headings may stand in the margin too, alone or beside what they are over.
  if (dates >= 2 && beside.length === dates && isDates && dates >= side.length * MARGIN_DATES_BESIDE) return true; // prettier-ignore
  if (aligned < side.length * MARGIN_ALIGNED) return false;
  return side.length < main.length * MARGIN_ROWS || dates > side.length * MARGIN_DATES;
}

function rowsOfSegments(segments: readonly Segment[]): Row[] {
  const rows: Row[] = [];
  for (const segment of segments.toSorted((a, b) => b.y - a.y)) {
    // Baselines fall from row to row, so that only the last one can be the same.
    const last = rows.at(-1);
    if (last !== undefined && onOneRow(last, segment)) {
      last.segments.push(segment);
      last.size = Math.max(last.size, segment.size);
    } else rows.push({ segments: [segment], y: segment.y, size: segment.size });
  }
  return rows;
}

function linesOf(segments: readonly Segment[]): string[] {
  const lines: string[] = [];
  let above: Row | undefined;
  for (const row of rowsOfSegments(segments)) {
    const room = above === undefined ? 0 : above.y - row.y;
    if (above !== undefined && room > PARAGRAPH * Math.max(row.size, above.size)) lines.push('');
    lines.push(textOf(row));
    above = row;
  }
  return lines;
}

function textOf({ segments }: Row): string {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const segment of segments.toSorted((a, b) => a.left - b.left)) {
    const gap = segment.left - end;
    if (text !== '' && gap > SPACE * segment.size)
      text += gap > WIDE_GAP * segment.size ? '  ' : ' ';
    text += segment.text.replace(/\s+/g, ' ');
    end = segment.right;
  }
  return text.trim();
}

const withoutDoubleGaps = (lines: readonly string[]): string[] =>
  lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
