import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block } from './block';
import type { Layout } from './layout';

/** Ways in which people set a resume in a word processor. */
export const WORD_STYLES = [
  'tabs',
  'table of dates',
  'sidebar table',
  'bold alone',
  'spaces',
] as const;
export type WordStyle = (typeof WORD_STYLES)[number];

const RIGHT_EDGE = 9026;
const RIGHT_EDGE_OF_CELL = 6100;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER }; // prettier-ignore

/** A layout as a Word file. */
export async function toWord(layout: Layout, style: WordStyle): Promise<Uint8Array> {
  const header = layout.header.map((block) => paragraphOf(block, style));
  const main = style === 'table of dates' ? tablesOf(layout.main) : layout.main.map((block) => paragraphOf(block, style)); // prettier-ignore
  const side = layout.side.map((block) => paragraphOf(block, style));
  const children =
    style === 'sidebar table' && side.length > 0
      ? [...header, tableOf([[side, 30], [main.filter((one) => one instanceof Paragraph), 70]])] // prettier-ignore
      : [...header, ...main, ...side];
  const file = new Document({ sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(file));
}

function paragraphOf({ style, words, right, left }: Block, setting: WordStyle): Paragraph {
  const gap = setting === 'spaces' ? '          ' : '\t';
  const text = [left, words, right].filter((part) => part !== undefined).join(gap);
  const isBold = style === 'head' || style === 'name' || (setting === 'bold alone' && style === 'heading'); // prettier-ignore
  const face = { bold: isBold };
  const runs = { children: [new TextRun({ ...face, text })] };
  const tabs = { tabStops: [{ type: TabStopType.RIGHT, position: setting === 'sidebar table' ? RIGHT_EDGE_OF_CELL : RIGHT_EDGE }] }; // prettier-ignore
  switch (style) {
    case 'name':
      return new Paragraph({ ...runs, ...(setting === 'bold alone' ? {} : { heading: HeadingLevel.TITLE }) }); // prettier-ignore
    case 'heading':
      return setting === 'bold alone' || setting === 'spaces'
        ? new Paragraph({ ...runs, spacing: { before: 240 } })
        : new Paragraph({ ...runs, heading: HeadingLevel.HEADING_1 });
    case 'bullet':
      return setting === 'spaces'
        ? new Paragraph({ children: [new TextRun(`•  ${words}`)] })
        : new Paragraph({ text: words, bullet: { level: 0 } });
    case 'contact':
      return new Paragraph({ ...runs, alignment: AlignmentType.CENTER });
    default:
      return new Paragraph({ ...runs, ...tabs });
  }
}

function tableOf(cells: readonly (readonly [children: Paragraph[], percent: number])[]): Table {
  return new Table({
    borders: NO_BORDERS,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        children: cells.map(
          ([children, size]) =>
            new TableCell({
              children: children.length === 0 ? [new Paragraph('')] : children,
              width: { size, type: WidthType.PERCENTAGE },
            }),
        ),
      }),
    ],
  });
}

/** Each entry a row: when at the left, what at the right. */
function tablesOf(blocks: readonly Block[]): (Paragraph | Table)[] {
  const made: (Paragraph | Table)[] = [];
  let row: { left: string; inner: Paragraph[] } | undefined;
  const close = (): void => {
    if (row === undefined) return;
    made.push(tableOf([[[new Paragraph(row.left)], 25], [row.inner, 75]])); // prettier-ignore
    row = undefined;
  };
  for (const { left, ...block } of blocks) {
    if (block.style === 'heading') {
      close();
      made.push(paragraphOf(block, 'tabs'));
    } else if (left !== undefined) {
      close();
      row = { left, inner: [paragraphOf(block, 'tabs')] };
    } else if (row === undefined) made.push(paragraphOf(block, 'tabs'));
    else row.inner.push(paragraphOf(block, 'tabs'));
  }
  close();
  return made;
}
