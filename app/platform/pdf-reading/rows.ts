import { hasRightToLeft, readBidirectional, runsRightToLeft } from './right-to-left';

/** One character on a page. Coordinates in points; `y` is the baseline and grows upwards. */
export interface PlacedCharacter {
  character: string;
  left: number;
  right: number;
  y: number;
  /** Type size in points; 0 where unknown. */
  size: number;
  /** Which font it is set in, as a number of the document; undefined where unknown. */
  font?: number;
  /** Which object of the page it is a part of; undefined where unknown. */
  object?: number;
}

/** Characters that follow one another on one row. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** The font of its first letter. */
  font?: number;
}

/** Baselines nearer than this share of the type size are one row. */
const SAME_ROW = 0.35;
/** A gap wider than this share of the type size is a space. */
const SPACE = 0.15;

/**
 * Reads a page by position: rows from top to bottom, each from left to right across the whole page,
 * as a reader does that knows nothing of columns. Rows with words from right to left are read in
 * the order in which they are spoken.
 */
export function rowsOf(given: Iterable<PlacedCharacter>): string[] {
  const characters = [...given];
  const page = characters.map(({ character }) => character).join('');
  const rows: Segment[][] = [];
  for (const segment of segmentsOf(characters)) {
    const row = rows.find(([first]) => first !== undefined && onOneRow(first, segment));
    if (row) row.push(segment);
    else rows.push([segment]);
  }
  return rows
    .sort(([a], [b]) => (b?.y ?? 0) - (a?.y ?? 0))
    .map((row) =>
      row.some(({ text }) => hasRightToLeft(text))
        ? turnRow(row, characters, runsRightToLeft(page))
        : joinRow(row),
    )
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
  for (const { character, left, right, y, size, font } of characters) {
    if (/[\r\n]/.test(character)) {
      current = undefined;
    } else if (current && (character === ' ' || onOneRow(current, { y, size }))) {
      current.text += character;
      if (character.trim() === '') continue;
      current.left = Math.min(current.left, left);
      current.right = Math.max(current.right, right);
    } else if (character.trim() !== '') {
      current = { text: character, left, right, y, size, ...(font === undefined ? {} : { font }) };
      segments.push(current);
    }
  }
  return segments;
}

/** Word by word, as PDFium parts them; it turns words around, but not what stands between them. */
function turnRow(
  [first]: Segment[],
  characters: readonly PlacedCharacter[],
  onPage: boolean,
): string {
  const words: PlacedCharacter[][] = [[]];
  for (const one of characters) {
    const here = first !== undefined && onOneRow(first, one);
    if (/\s/.test(one.character)) words.push([]);
    else if (here) words.at(-1)?.push(one);
  }
  return readBidirectional(
    words
      .filter((word) => word.length > 0)
      .map((word) => {
        const text = readWord(word);
        return {
          // Letters of Arabic reach into one another: there PDFium's own spaces tell.
          text: /\p{Script=Arabic}/u.test(text) ? ` ${text} ` : text,
          left: Math.min(...word.map(({ left }) => left)),
          right: Math.max(...word.map(({ right }) => right)),
          size: Math.max(...word.map(({ size }) => size)),
        };
      }),
    onPage,
  );
}

/** Of a word with numbers or Latin letters PDFium turns around what it should not. */
function readWord(word: readonly PlacedCharacter[]): string {
  const text = word.map(({ character }) => character).join('');
  if (!/[\p{N}\p{Script=Latin}]/u.test(text) || !hasRightToLeft(text)) return text;
  return readBidirectional(
    word.map(({ character, left, right }) => ({ text: character, left, right, size: Infinity })),
    true,
  );
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
