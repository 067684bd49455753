import { runsRightToLeft } from './right-to-left';
import { onOneRow, type Segment } from './rows';

/** What stands on one row of a column. */
export interface Row {
  segments: Segment[];
  y: number;
  size: number;
}

/** A gap wider than this share of the type size is a space. */
const SPACE = 0.15;
/** A gap wider than this many type sizes parts two things on one row. */
export const WIDE_GAP = 2;
/** Baselines further apart than this many type sizes leave an empty line. */
const PARAGRAPH = 1.9;
/** Baselines of a wrapped line are nearer than this many type sizes. */
const WRAPPED = 1.75;
/** A letter takes so much of its size. */
const LETTER = 0.5;
/** So many rows end near the edge of a column that has one. */
const ROWS_AT_EDGE = 3;
const ROWS_OF_COLUMN = 8;
const NEAR_EDGE = 0.18;
/** Rows that begin within so many points of one another have the same margin. */
const SAME_LEFT = 3;
/** Dates in a margin stand at most so many type sizes off the row they belong to. */
const OFF_ITS_ROW = 0.85;
const LONGEST_RANGE = 36;
const LONGEST_DATE = 16;
const NAMED = /\p{L}{2}/u;
/** What parts names on one line. */
const SEPARATOR = /\s[|·•–—]\s/u;
/** What a range of dates is broken before or behind. */
const BROKEN_RANGE = /\d\s*(?:[–—-]|\b(?:to|until|till|bis|au|al|à|a|até|tot|do))$/iu;
const REST_OF_RANGE =
  /^(?:[\p{L}.]{1,12}\s)?(?:\d{1,2}[./])?(?:(?:19|20|['’])\d\d|[\p{L}.'’]{3,14})$/u;
export const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{2,4}\b|['’]\d\d\b/;
/** What no line ends with, and what none begins with. */
const OPEN_END = /(?:[,|(–—&/·]|\s-|\b(?:of|and|the|in|for|to|at|with|de|du|und|für|di|da|do|van|w)|\([^()]{0,60})$/iu; // prettier-ignore
const GOES_ON = /^(?:[–—-]\s|[\p{Ll}(|&]|\d{4}\)?$)/u;
const MARK = /^(?:[•●▪▸►‣◦·○■□➢✓*»–—-]\s|[\u{f0a7}\u{f0b7}\u{f0d8}])/u;
/** What a dash goes on with: a date, or what a bracket began. */
const OPEN_RANGE = /(?:\d|\([^()]{0,60})$/u;

/** The rows of segments, from the top. */
export function rowsOfSegments(segments: readonly Segment[]): Row[] {
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

/** The rows of segments with what was broken beside another part, and what stands a little off its row. */
export function wholeRows(segments: readonly Segment[]): Row[] {
  const rows: Row[] = [];
  for (const row of rowsOfSegments(segments)) {
    const last = rows.at(-1);
    const rest = last === undefined ? row : takeRest(last, row);
    if (rest === undefined) continue;
    if (last !== undefined && isNoteBeside(last, rest)) {
      last.segments.push(...rest.segments);
      last.size = Math.max(last.size, rest.size);
    } else rows.push(rest);
  }
  return rows;
}

/** A row without what goes on with a part of the row above, which now has it; undefined where that is all. */
function takeRest(above: Row, row: Row): Row | undefined {
  if (above.y - row.y > WRAPPED * row.size) return row;
  const left = row.segments.filter((rest) => {
    const at = above.segments.findIndex((part) => isRestOf(part, rest, above));
    const part = above.segments[at];
    if (part === undefined) return true;
    above.segments[at] = { ...part, text: `${part.text.trim()} ${rest.text.trim()}` };
    return false;
  });
  return left.length === 0 ? undefined : { ...row, segments: left };
}

/** Whether a segment goes on with one above it: dates that were broken, or a name beside dates. */
function isRestOf(part: Segment, rest: Segment, { segments }: Row): boolean {
  const isBelow = Math.abs(rest.left - part.left) <= SAME_LEFT;
  if (!isBelow && Math.abs(rest.right - part.right) > SAME_LEFT) return false;
  if (isRestOfDates(part.text, rest.text)) return true;
  if (!NAMED.test(part.text) || !NAMED.test(rest.text)) return false;
  if (!isBelow || part.font !== rest.font || Math.abs(part.size - rest.size) > 0.5) return false;
  const beside = segments.filter(({ left }) => left > part.right).map(({ left }) => left);
  const word = /^\S+/.exec(rest.text)?.[0].length ?? 0;
  return beside.length > 0 && Math.min(...beside) - part.right < (word + 1) * part.size * LETTER + part.size; // prettier-ignore
}

/** "July 2018 - December" and "2021", "2022 –" and "Present", "May 2015" and "to June 2017". */
const isRestOfDates = (dates: string, rest: string): boolean =>
  dates.length + rest.length <= LONGEST_RANGE &&
  (BROKEN_RANGE.test(dates.trim())
    ? REST_OF_RANGE.test(rest.trim())
    : /^[–—-]\s*\S/u.test(rest.trim()) ||
      (/[–—-]\s\p{L}+\.?$/u.test(dates.trim()) && /^(?:\d{4}|['’]\d\d)$/.test(rest.trim())));

/** Whether one of two rows is dates alone, beside the other and a little off. */
function isNoteBeside(above: Row, row: Row): boolean {
  if (above.y - row.y > OFF_ITS_ROW * Math.max(above.size, row.size)) return false;
  return isDates(above, row) || isDates(row, above);
}

function isDates({ segments: [note, second] }: Row, { segments }: Row): boolean {
  if (note === undefined || second !== undefined || !DATE.test(note.text)) return false;
  if (note.text.length > LONGEST_RANGE) return false;
  return segments.every(({ left, right }) => left > note.right || right < note.left);
}

/** The words of a row in the order in which they are read; two spaces stand for a wide gap. */
export function textOf({ segments }: Pick<Row, 'segments'>): string {
  const isFromRight = runsRightToLeft(segments.map(({ text }) => text).join(' '));
  let text = '';
  let last: Segment | undefined;
  for (const segment of segments.toSorted((a, b) =>
    isFromRight ? b.right - a.right : a.left - b.left,
  )) {
    const gap =
      last === undefined ? 0 : isFromRight ? last.left - segment.right : segment.left - last.right;
    if (last !== undefined && gap > SPACE * segment.size)
      text += gap > WIDE_GAP * segment.size ? '  ' : ' ';
    text += segment.text.replace(/\s+/g, ' ');
    last = segment;
  }
  return text.trim();
}

/**
 * The lines of a column from the top: what was broken at its edge is one line again, and an empty
 * line stands where there is room for one.
 */
export function linesOf(segments: readonly Segment[]): string[] {
  const rows = wholeRows(segments);
  const edge = edgeOf(rows);
  const usual = usualFont(rows);
  const lines: string[] = [];
  let above: Row | undefined;
  for (const row of rows) {
    const text = textOf(row);
    const last = lines.at(-1);
    const room = above === undefined ? 0 : above.y - row.y;
    if (above !== undefined && room > PARAGRAPH * Math.max(row.size, above.size)) lines.push('');
    if (
      above !== undefined &&
      last !== undefined &&
      goesOn(above, row, { edge, usual, last, text })
    ) {
      lines[lines.length - 1] = joined(last, text);
    } else lines.push(text);
    above = row;
  }
  return lines;
}

interface Around {
  /** Where lines are broken, and whether several of them tell. */
  edge: { at: number; sure: boolean };
  /** The font most of the column is set in. */
  usual: number | undefined;
  /** The line so far, and what is on the next row. */
  last: string;
  text: string;
}

/** Whether a row was broken at the edge of the column and goes on in the next. */
function goesOn(above: Row, row: Row, { edge, usual, last, text }: Around): boolean {
  const [first, second] = [above.segments[0], row.segments[0]];
  if (first === undefined || second === undefined) return false;
  if (above.y - row.y > WRAPPED * row.size || Math.abs(above.size - row.size) > 0.5) return false;
  if (first.font !== second.font || isItem(text, last)) return false;
  if (breaksWord(last, text)) return true;
  if (/[.!?:;]$/.test(last)) return false;
  const indent = leftOf(row) - leftOf(above);
  if (indent < -SAME_LEFT || (!MARK.test(last) && indent > SAME_LEFT)) return false;
  if (above.segments.length > 1 && !MARK.test(last)) return false;
  // What a hyphen broke is made whole where words are known.
  if (/\p{L}-$/u.test(last) && !isOpenAddress(last)) return isCompound(last, text);
  const word = /^\S+/.exec(text)?.[0].length ?? 0;
  const room = edge.at - rightOf(above);
  // What would have had room was not broken.
  if (room > (word + 1) * row.size * LETTER) return false;
  if (isAddress(text)) return false;
  if (OPEN_END.test(last) || GOES_ON.test(text)) return true;
  const isParted = SEPARATOR.test(last);
  if (DATE.test(last.slice(-LONGEST_DATE))) return false;
  if (isParted && SEPARATOR.test(text)) return true;
  if (!edge.sure) return false;
  return first.font !== usual || DATE.test(text) || isParted || DATE.test(last);
}

/** Whether a row begins an item of a list; a dash may as well go on with a range. */
const isItem = (text: string, last: string): boolean =>
  MARK.test(text) && !(/^[–—-]/.test(text) && OPEN_RANGE.test(last));

/** An address without a space in it that was broken. */
function breaksWord(last: string, text: string): boolean {
  const address = /\S*(?:@|\/)\S*$/.exec(last)?.[0];
  if (address === undefined || !/^[\w./-]{1,60}$/.test(text)) return false;
  if (isOpenAddress(last) || /@(?:[^.]*|.*\.[a-z]?)$/.test(address)) return true;
  return address.includes('@')
    ? /^[a-z]{1,4}$/.test(text)
    : !isAddress(text) && /^[^A-Z]/.test(text);
}

/** "example.org/cv", "me@example.org" */
const isAddress = (text: string): boolean => /^\S*(?:@|\w\.[a-z]{2,})/.test(text);

function joined(last: string, text: string): string {
  if (breaksWord(last, text)) return last + text;
  return isOpenAddress(last) || isCompound(last, text) ? last + text : `${last} ${text}`;
}

/** "Wiśniewska-" and "Zając": a hyphen before a capital stays. */
const isCompound = (last: string, text: string): boolean =>
  /\p{L}-$/u.test(last) && /^\p{Lu}/u.test(text);

/** Whether a line ends within an address: "linkedin.com/in/imogen-". */
const isOpenAddress = (last: string): boolean => /[\w.]\/\S*[-/]$/.test(last);

const leftOf = ({ segments }: Row): number => Math.min(...segments.map(({ left }) => left));
const rightOf = ({ segments }: Row): number => Math.max(...segments.map(({ right }) => right));

/** Where the lines of a column are broken: several end near there. */
function edgeOf(rows: readonly Row[]): Around['edge'] {
  // One row may reach further, such as a line of contacts.
  const rights = rows.map(rightOf).sort((a, b) => b - a);
  const at = rights[rows.length >= ROWS_OF_COLUMN ? 1 : 0] ?? 0;
  const width = at - Math.min(...rows.map(leftOf));
  const near = rows.filter((row) => rightOf(row) >= at - width * NEAR_EDGE).length;
  return { at, sure: near >= ROWS_AT_EDGE };
}

function usualFont(rows: readonly Row[]): number | undefined {
  const letters = new Map<number | undefined, number>();
  for (const { font, text } of rows.flatMap(({ segments }) => segments)) {
    letters.set(font, (letters.get(font) ?? 0) + text.length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0];
}
