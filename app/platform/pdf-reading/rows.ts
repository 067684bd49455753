/** One character on a page. Coordinates in points; `y` is the baseline and grows upwards. */
export interface PlacedCharacter {
  character: string;
  left: number;
  right: number;
  y: number;
  /** Type size in points; 0 where unknown. */
  size: number;
}

/** Characters that follow one another on one row. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Baselines nearer than this share of the type size are one row. */
const SAME_ROW = 0.35;
/** A gap wider than this share of the type size is a space. */
const SPACE = 0.15;

/**
 * Reads a page by position: rows from top to bottom, each from left to right across the whole page,
 * as a reader does that knows nothing of columns. Characters that follow one another on one row
 * stay in the order they came in, so that right-to-left text survives.
 */
export function rowsOf(characters: Iterable<PlacedCharacter>): string[] {
  const rows: Segment[][] = [];
  for (const segment of segmentsOf(characters)) {
    const row = rows.find(([first]) => first !== undefined && onOneRow(first, segment));
    if (row) row.push(segment);
    else rows.push([segment]);
  }
  return rows
    .sort(([a], [b]) => (b?.y ?? 0) - (a?.y ?? 0))
    .map(joinRow)
    .filter((line) => line !== '');
}

/** Whether two baselines are near enough to be one row. */
export function onOneRow(a: { y: number; size: number }, b: { y: number; size: number }): boolean {
  return Math.abs(a.y - b.y) < SAME_ROW * Math.max(a.size, b.size, 1);
}

/** Runs of characters that follow one another on one row. */
export function segmentsOf(characters: Iterable<PlacedCharacter>): Segment[] {
  const segments: Segment[] = [];
  let current: Segment | undefined;
  for (const { character, left, right, y, size } of characters) {
    if (/[\r\n]/.test(character)) {
      current = undefined;
    } else if (current && (character === ' ' || onOneRow(current, { y, size }))) {
      current.text += character;
      if (character.trim() === '') continue;
      current.left = Math.min(current.left, left);
      current.right = Math.max(current.right, right);
    } else if (character.trim() !== '') {
      current = { text: character, left, right, y, size };
      segments.push(current);
    }
  }
  return segments;
}

function joinRow(row: Segment[]): string {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const segment of row.sort((a, b) => a.left - b.left)) {
    if (text !== '' && segment.left - end > SPACE * segment.size) text += ' ';
    text += segment.text;
    end = segment.right;
  }
  return text.replace(/\s+/g, ' ').trim();
}
