import { linesOf, rowsOfSegments, WIDE_GAP, type Row } from './column-lines';
import { isMargin } from './margin-notes';
import { hasRightToLeft } from './right-to-left';
import { onOneRow, segmentsOf, type PlacedCharacter, type Segment } from './rows';
import { closeSpacedLetters } from './spaced-letters';

/** The least a column is wide, as a share of what is written on. */
const LEAST_COLUMN = 0.12;
/** Fewer rows beside one another are a table or a margin of dates. */
const LEAST_ROWS = 4;
/** Type larger by this is the person's name, which stands over the main column. */
const LARGER_TYPE = 1.2;
/** A column narrower than this share of the other is a sidebar. */
const NARROWER = 0.65;
/** Words stand at least so many type sizes apart, where the file has no space between them. */
const LEAST_SPACE = 0.12;
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
  const bands = bandsOf(rowsOfSegments(segments), cut);
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
  for (const one of closeSpacedLetters(withSpaces(characters))) {
    if (one.character.trim() !== '') {
      if (last !== undefined && isApart(last, one)) split.push({ ...one, character: '\n' });
      last = one;
    }
    split.push(one);
  }
  return segmentsOf(split).map((segment) => ({ ...segment, text: segment.text.trimEnd() }));
}

/** With the spaces that the file leaves to the places of its words. */
function* withSpaces(characters: Iterable<PlacedCharacter>): Generator<PlacedCharacter> {
  let before: PlacedCharacter | undefined;
  let last: PlacedCharacter | undefined;
  for (const one of characters) {
    // The letters of a ligature all begin where it does, and how wide it is is not known.
    const isLigature = before?.left === last?.left && before?.object === last?.object;
    if (last !== undefined && !isLigature && isNextWord(last, one)) {
      yield { ...one, character: ' ' };
    }
    yield one;
    before = last;
    last = one;
  }
}

/** Whether a character of another object of the page stands a space behind. */
function isNextWord(last: PlacedCharacter, one: PlacedCharacter): boolean {
  if (last.object === undefined || one.object === undefined || last.object === one.object) return false; // prettier-ignore
  if (/\s/.test(last.character) || /\s/.test(one.character) || !onOneRow(last, one)) return false;
  return one.left - last.right > LEAST_SPACE * one.size;
}

/** Whether a wide gap is between two characters of a row, or the file goes back on it. */
function isApart(last: PlacedCharacter, one: PlacedCharacter): boolean {
  const size = Math.max(one.size, 1);
  if (one.left - last.right > WIDE_GAP * size) return true;
  const isBack = one.right < last.left - size && onOneRow(last, one);
  return isBack && !hasRightToLeft(one.character) && !hasRightToLeft(last.character);
}

/** Where two columns part: a place that few segments cross, with rows on both sides of it. */
function findCut(segments: readonly Segment[]): number | undefined {
  const left = Math.min(...segments.map((segment) => segment.left));
  const width = Math.max(...segments.map((segment) => segment.right)) - left;
  const rows = rowsOfSegments(segments);
  let best: { cut: number; score: number; crossing: number } | undefined;
  let leastBesideMargin = Number.POSITIVE_INFINITY;
  for (let step = 1; step < CUTS; step += 1) {
    const cut = left + (width * step) / CUTS;
    if (Math.min(step, CUTS - step) / CUTS < LEAST_COLUMN) continue;
    const crossing = segments.filter((one) => one.left < cut && one.right > cut).length;
    const bands = bandsOf(rows, cut);
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

/** What stands between rows that cross the cut, with all that is on them; those are bands of their own. */
function bandsOf(rows: readonly Row[], cut: number): Segment[][] {
  const bands: Segment[][] = [[]];
  let crosses = false;
  for (const { segments } of rows) {
    const spans = segments.some(({ left, right }) => left < cut && right > cut);
    const band = bands.at(-1);
    if (band === undefined || (spans !== crosses && band.length > 0)) bands.push([...segments]);
    else band.push(...segments);
    crosses = spans;
  }
  return bands.filter((band) => band.length > 0);
}

const sidesOf = (band: readonly Segment[], cut: number): [Segment[], Segment[]] => [
  band.filter((segment) => segment.right <= cut),
  band.filter((segment) => segment.right > cut),
];

function isTwoColumns(band: readonly Segment[], cut: number): boolean {
  const [left, right] = sidesOf(band, cut);
  const [leftRows, rightRows] = [rowsOfSegments(left).length, rowsOfSegments(right).length];
  if (Math.min(leftRows, rightRows) < LEAST_ROWS) return false;
  return !isMargin(left, right) && !isMargin(right, left);
}

function hasMargin(band: readonly Segment[], cut: number): boolean {
  const [left, right] = sidesOf(band, cut);
  return rowsOfSegments(right).length >= LEAST_ROWS && isMargin(left, right);
}

const withoutDoubleGaps = (lines: readonly string[]): string[] =>
  lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
