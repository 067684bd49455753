import type { Sheet } from './printer';

/** ISO 216 and ANSI sizes in inches, which is what Chromium is told. */
const PAPER_INCHES: Readonly<Record<Sheet['paper'], { width: number; height: number }>> = {
  a4: { width: 210 / 25.4, height: 297 / 25.4 },
  letter: { width: 8.5, height: 11 },
};

const CSS_PIXELS_PER_INCH = 96;
const INCHES_OF_UNIT: Readonly<Record<string, number>> = {
  in: 1,
  cm: 1 / 2.54,
  mm: 1 / 25.4,
  pt: 1 / 72,
  pc: 1 / 6,
  px: 1 / CSS_PIXELS_PER_INCH,
};

/** @throws {RangeError} for anything but a number with an absolute CSS unit. */
export function inches(length: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(in|cm|mm|pt|pc|px)$/.exec(length) ?? [];
  const factor = INCHES_OF_UNIT[unit ?? ''];
  if (factor === undefined) throw new RangeError(`${length} is not an absolute CSS length.`);
  return Number(number) * factor;
}

/** How Chromium is told to print a sheet (`Page.printToPDF` of the DevTools protocol). */
export function printParameters({ paper, margin }: Sheet) {
  const { width, height } = PAPER_INCHES[paper];
  return {
    paperWidth: width,
    paperHeight: height,
    marginTop: inches(margin.top),
    marginRight: inches(margin.right),
    marginBottom: inches(margin.bottom),
    marginLeft: inches(margin.left),
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}

/** The paper and its margins in CSS pixels. */
export function sheetPixels({ paper, margin }: Sheet) {
  const { width, height } = PAPER_INCHES[paper];
  const pixels = (length: number) => length * CSS_PIXELS_PER_INCH;
  return {
    width: pixels(width),
    height: pixels(height),
    margin: {
      top: pixels(inches(margin.top)),
      right: pixels(inches(margin.right)),
      bottom: pixels(inches(margin.bottom)),
      left: pixels(inches(margin.left)),
    },
  };
}

/** What the margins leave of the paper, in CSS pixels. */
export function printableArea(sheet: Sheet): { width: number; height: number } {
  const print = printParameters(sheet);
  return {
    width: (print.paperWidth - print.marginLeft - print.marginRight) * CSS_PIXELS_PER_INCH,
    height: (print.paperHeight - print.marginTop - print.marginBottom) * CSS_PIXELS_PER_INCH,
  };
}
