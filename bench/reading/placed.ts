import type { Block } from './block';
import type { Layout } from './layout';

/** A line of a page at its place; in points from the lower left. */
export interface PlacedLine {
  page: number;
  words: string;
  x: number;
  y: number;
  size: number;
}

/** How wide words are in a type size, in points. */
export type Measure = (words: string, size: number) => number;

export const PAPER = { width: 595, height: 842, margin: 48 };
const SIZES: Readonly<Record<Block['style'], number>> = {
  name: 22, label: 12, contact: 9.5, heading: 13, head: 10.5, sub: 10, bullet: 10, text: 10,
}; // prettier-ignore
const LEADING = 1.4;
const INDENT = 12;
const MARGIN_OF_DATES = 150;
const SIDE_WIDTH = 150;
const SIDE_GAP = 30;
const GAP = 10;

/** Sets the lines of a layout on pages, the side beside the main column or after it. */
export function placeLines(layout: Layout, measure: Measure, sidebar: boolean): PlacedLine[] {
  const width = PAPER.width - 2 * PAPER.margin;
  const header = placeColumn(layout.header, measure, { x: PAPER.margin, top: PAPER.height - PAPER.margin, width }); // prettier-ignore
  const top = Math.min(...header.map(({ y }) => y)) - 12;
  if (!sidebar) {
    const all = [...layout.main, ...layout.side];
    return [...header, ...placeColumn(all, measure, { x: PAPER.margin, top, width })];
  }
  const x = PAPER.margin + SIDE_WIDTH + SIDE_GAP;
  return [
    ...header,
    ...placeColumn(layout.side, measure, { x: PAPER.margin, top, width: SIDE_WIDTH }),
    ...placeColumn(layout.main, measure, { x, top, width: PAPER.width - PAPER.margin - x }),
  ];
}

function placeColumn(
  blocks: readonly Block[],
  measure: Measure,
  { x, top, width }: { x: number; top: number; width: number },
): PlacedLine[] {
  const lines: PlacedLine[] = [];
  const hasMargin = blocks.some(({ left }) => left !== undefined);
  let y = top;
  let page = 0;
  for (const { style, words, right, left } of blocks) {
    const size = SIZES[style];
    const beside = right === undefined ? 0 : measure(right, size) + GAP;
    const indent = (hasMargin && style !== 'heading' ? MARGIN_OF_DATES : 0) + (style === 'bullet' ? INDENT : 0); // prettier-ignore
    if (style === 'heading') y -= size * 0.9;
    else if (style === 'head') y -= size * 0.4;
    for (const [index, line] of wrap(words, measure, {
      size,
      width: width - indent - beside,
    }).entries()) {
      y -= size * LEADING;
      if (y < PAPER.margin) {
        page += 1;
        y = PAPER.height - PAPER.margin - size;
      }
      const at = { page, y, size };
      if (style === 'bullet' && index === 0)
        lines.push({ ...at, words: '•', x: x + indent - INDENT });
      lines.push({ ...at, words: line, x: x + indent });
      if (index === 0 && right !== undefined) lines.push({ ...at, words: right, x: x + width - measure(right, size) }); // prettier-ignore
      if (index === 0 && left !== undefined) lines.push({ ...at, words: left, x });
    }
  }
  return lines;
}

function wrap(
  words: string,
  measure: Measure,
  { size, width }: { size: number; width: number },
): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
    if (measure(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.filter((line) => line !== '');
}

/** A line as its words, each at its place. */
export function wordsOf(line: PlacedLine, measure: Measure): PlacedLine[] {
  const words = line.words.split(' ');
  return words.map((word, index) => ({
    ...line,
    words: word,
    x: line.x + measure(words.slice(0, index).map((one) => `${one} `).join(''), line.size), // prettier-ignore
  }));
}
