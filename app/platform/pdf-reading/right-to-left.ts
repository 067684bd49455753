const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Letters of Arabic as they are shaped on the page, which readers do not turn around. */
const SHAPED = /[\ufb50-\ufdff\ufe70-\ufefc]/;

/** Whether anything of a text is read from right to left. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Whether most letters of a text are read from right to left, and so the lines of its page. */
export function runsRightToLeft(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length * 2 > letters.length;
}

/** A piece of a line. Coordinates in points; `size` is that of its type. */
export interface LinePiece {
  text: string;
  left: number;
  right: number;
  size: number;
}

/** A gap wider than this share of the type size is a space. */
const SPACE = 0.1;

/** No line of a page is longer; the patterns of longer ones would take long. */
const LONGEST_LINE = 2_000;

/**
 * Reads a line with words from right to left in the order in which it is spoken, after the rules of
 * the Unicode Bidirectional Algorithm (UAX #9) for one line, turned around: what is written from
 * left to right within it keeps its order.
 *
 * @param pieces each in its own order of reading, wherever on the line they stand.
 * @param onPage whether the lines of the page run from right to left; of others, those do that
 * mostly consist of such words.
 */
export function readBidirectional(pieces: readonly LinePiece[], onPage: boolean): string {
  const ordered = pieces
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => b.right - a.right);
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LONGEST_LINE) return pieces.map(({ text }) => text).join('');
  let line = '';
  let end = Number.POSITIVE_INFINITY;
  for (const { text, left, right, size } of ordered) {
    if (line !== '' && end - right > SPACE * size) line += ' ';
    line += fromTheRight(text);
    end = left;
  }
  return spoken(line.replace(/\s+/g, ' ').trim(), onPage);
}

/** The characters of a text as they stand on the page, from the right. */
function fromTheRight(text: string): string {
  return SHAPED.test(text) || !hasRightToLeft(text) ? reversed(text) : turnRuns(text);
}

/** A line given from the right, as it is spoken. */
function spoken(line: string, onPage: boolean): string {
  if (onPage || runsRightToLeft(line)) return turnRuns(line);
  return reversed(line).replace(RUN_OF_RIGHT_TO_LEFT, (run) => turnRuns(reversed(run)));
}

const RTL = RIGHT_TO_LEFT.source;
const LTR = String.raw`(?!${RTL})\p{L}`;

/**
 * Given from the right: letters from left to right with all that stands between two of them, numbers
 * after them included; telephone numbers.
 */
const WORDS =
  String.raw`(?:(?:\p{N}|${LTR})(?:(?!${RTL})[^\n])*)?${LTR}\p{N}*` +
  String.raw`|\p{N}[\p{N} ().-]{6,30}\p{N}\+?`;
const NUMBER = String.raw`\p{N}(?:[.,:/-]?\p{N})*`;

/** What keeps its order within words from right to left. In Arabic a mark is no part of a number. */
const RUNS = {
  hebrew: new RegExp(`${WORDS}|[%°‰€$£]?${NUMBER}[%°‰€$£]?`, 'gu'),
  arabic: new RegExp(`${WORDS}|${NUMBER}`, 'gu'),
};

const RUN_OF_RIGHT_TO_LEFT = new RegExp(String.raw`${RTL}(?:[^\p{L}]*${RTL})*`, 'gu');

const reversed = (text: string): string => Array.from(text).reverse().join('');

const turnRuns = (text: string): string =>
  text.replace(RUNS[/\p{Script=Arabic}/u.test(text) ? 'arabic' : 'hebrew'], reversed);
