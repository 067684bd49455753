import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { Layout } from './layout';
import { PAPER, placeLines, wordsOf, type Measure, type PlacedLine } from './placed';

/** Ways in which programs put text on a page: by lines, by words, or in an order of their own. */
export const DRAWN_STYLES = ['lines', 'words', 'sidebar', 'from the foot'] as const;
export type DrawnStyle = (typeof DRAWN_STYLES)[number];

/** A layout as a PDF of pdf-lib; in letters of Western Europe alone. */
export async function toDrawnPdf(layout: Layout, style: DrawnStyle): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  const measure: Measure = (words, size) => font.widthOfTextAtSize(words, size);
  const lines = inOrder(placeLines(layout, measure, style === 'sidebar'), style, measure);
  const pages = Array.from({ length: pagesOf(lines) }, () =>
    file.addPage([PAPER.width, PAPER.height]),
  );
  for (const { page, words, x, y, size } of lines) {
    pages[page]?.drawText(words, { x, y, size, font });
  }
  return file.save();
}

/** A layout as a PDF written by hand, as old programs write: letters set apart by numbers. */
export async function toWrittenPdf(layout: Layout, style: DrawnStyle): Promise<Uint8Array> {
  const font = await (await PDFDocument.create()).embedFont(StandardFonts.Helvetica);
  const measure: Measure = (words, size) => font.widthOfTextAtSize(words, size);
  const lines = inOrder(placeLines(layout, measure, style === 'sidebar'), style, measure);
  const count = pagesOf(lines);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${Array.from({ length: count }, (_, at) => `${4 + 2 * at} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...Array.from({ length: count }, (_, at) => pageObjects(at, lines)).flat(),
  ];
  return fileOf(objects);
}

function pageObjects(at: number, lines: readonly PlacedLine[]): string[] {
  const content = lines
    .filter(({ page }) => page === at)
    .map(
      ({ words, x, y, size }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm [${kerned(words)}] TJ ET`,
    ) // prettier-ignore
    .join('\n');
  return [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${PAPER.width} ${PAPER.height}]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * at} 0 R>>`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
  ];
}

/** Words in pieces of three letters with a little kerning between them, and gaps for spaces. */
const kerned = (words: string): string =>
  words
    .split(' ')
    .map((word) => (word.match(/.{1,3}/gu) ?? []).map((piece) => `(${inWinAnsi(piece)})`).join(' -12 '))
    .join(' -278 '); // prettier-ignore

const WIN_ANSI: Readonly<Record<string, number>> = { '–': 0x96, '—': 0x97, '•': 0x95, '’': 0x92, '·': 0xb7 }; // prettier-ignore

const inWinAnsi = (words: string): string =>
  Array.from(words)
    .map((letter) => String.fromCharCode(WIN_ANSI[letter] ?? letter.charCodeAt(0)))
    .join('')
    .replace(/[\\()]/g, '\\$&');

function fileOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = file.length;
  file += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${end}\n%%EOF`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

const pagesOf = (lines: readonly PlacedLine[]): number =>
  Math.max(...lines.map(({ page }) => page)) + 1;

function inOrder(lines: readonly PlacedLine[], style: DrawnStyle, measure: Measure): PlacedLine[] {
  if (style === 'words') return lines.flatMap((line) => wordsOf(line, measure));
  return style === 'from the foot' ? lines.toReversed() : [...lines];
}
