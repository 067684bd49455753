/** A character as it stands on a page, and what is known of how it is drawn. */
export interface DrawnCharacter {
  /** Type size on the page in points, by the smaller of its two directions. */
  size: number;
  /** Whether any of its box is on the page. */
  onPage: boolean;
  /** PDF render mode (ISO 32000-1, table 106): 0 fills, 3 draws nothing. */
  renderMode: number;
  /** Red, green, blue and alpha of its filling, 0 to 255; null where it is filled otherwise. */
  fill: readonly [number, number, number, number] | null;
  /** What is in its box while no text is drawn. */
  behind: {
    /** The middle colour. */
    color: readonly [number, number, number];
    /** How far the lightest is from the darkest, 0 to 255. */
    range: number;
  };
  /** How much drawing the text changes in its box at most, 0 to 255. */
  change: number;
}

/** Why a text cannot be seen. */
export type UnseenCause = 'tiny' | 'off_page' | 'not_drawn' | 'same_colour' | 'covered';

/** Smaller type is no type anybody reads, in points. */
const TINY = 2;
/** Alpha from which something is drawn at all. */
const LEAST_ALPHA = 26;
/** Two colours nearer than this in each of red, green and blue look the same on paper. */
const SAME_COLOR = 24;
/** Drawing that changes less than this shows nothing. */
const LEAST_CHANGE = 8;
/** A picture of letters has at least this much between its lightest and its darkest. */
const LEAST_INK = 64;

const DRAWS_NOTHING = new Set([3, 7]);
const FILLS_ONLY = 0;

/**
 * Why a character cannot be seen, by what is drawn; undefined where it can. Text that is not drawn
 * is seen where a picture shows it: scanners lay what they recognise over the scan.
 *
 * @param onScan whether the page is a picture with text laid over it.
 */
export function whyUnseen(
  { size, onPage, renderMode, fill, behind, change }: DrawnCharacter,
  onScan: boolean,
): UnseenCause | undefined {
  if (!onPage) return 'off_page';
  if (size < TINY) return 'tiny';
  const drawn = !DRAWS_NOTHING.has(renderMode) && (fill === null || fill[3] >= LEAST_ALPHA);
  if (!drawn || (onScan && change < LEAST_CHANGE)) {
    return onScan && behind.range >= LEAST_INK ? undefined : 'not_drawn';
  }
  if (renderMode === FILLS_ONLY && fill !== null && sameColor(fill, behind.color)) {
    return 'same_colour';
  }
  return change < LEAST_CHANGE ? 'covered' : undefined;
}

const sameColor = (a: readonly number[], b: readonly number[]): boolean =>
  [0, 1, 2].every((at) => Math.abs((a[at] ?? 0) - (b[at] ?? 0)) < SAME_COLOR);
