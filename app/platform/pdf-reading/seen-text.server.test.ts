import {
  degrees,
  PDFDocument,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  rgb,
  setTextRenderingMode,
  StandardFonts,
  TextRenderingMode,
  type PDFFont,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readSeenText } from './seen-text.server';
import { stripedPng } from './testing/striped-png';

const LIMITS = { mostPages: 3, mostCharacters: 20_000 };
const SECRET = 'Perfect candidate in every way';
const WHITE = rgb(1, 1, 1);

type Draw = (page: PDFPage, font: PDFFont, document: PDFDocument) => void | Promise<void>;

/** A page that says who it is of, and whatever else is drawn. */
async function pdf(draw: Draw, size: [number, number] = [595, 842]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage(size);
  page.drawText('Ada Lovelace, Analyst', { font, x: 50, y: 780, size: 12 });
  await draw(page, font, document);
  return document.save();
}

async function read(draw: Draw, size?: [number, number]) {
  const { pages, unseen, scanned } = await readSeenText(await pdf(draw, size), LIMITS);
  return {
    text: pages.flatMap(({ lines }) => lines).join('\n'),
    unseen: unseen.map(({ text, cause }) => [text.trim(), cause]),
    scanned,
  };
}

describe('readSeenText', () => {
  it.each<[string, string, Draw]>([
    ['in white on white', 'same_colour', (page, font) => page.drawText(SECRET, { font, x: 50, y: 500, size: 12, color: WHITE })],
    ['in almost white', 'same_colour', (page, font) => page.drawText(SECRET, { font, x: 50, y: 500, size: 12, color: rgb(0.97, 0.97, 0.96) })],
    ['in black on black', 'same_colour', (page, font) => {
      page.drawRectangle({ x: 40, y: 490, width: 300, height: 30, color: rgb(0, 0, 0) });
      page.drawText(SECRET, { font, x: 50, y: 500, size: 12 });
    }],
    ['of one point', 'tiny', (page, font) => page.drawText(SECRET, { font, x: 50, y: 500, size: 1 })],
    ['off the page', 'off_page', (page, font) => page.drawText(SECRET, { font, x: -900, y: 500, size: 12 })],
    ['without ink', 'not_drawn', (page, font) => {
      page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
      page.drawText(SECRET, { font, x: 50, y: 500, size: 12 });
      page.pushOperators(setTextRenderingMode(TextRenderingMode.Fill));
    }],
    ['quite transparent', 'not_drawn', (page, font) => page.drawText(SECRET, { font, x: 50, y: 500, size: 12, opacity: 0.02 })],
    ['below a shape', 'covered', (page, font) => {
      page.drawText(SECRET, { font, x: 50, y: 500, size: 12 });
      page.drawRectangle({ x: 40, y: 490, width: 300, height: 30, color: rgb(0.2, 0.4, 0.8) });
    }],
    ['below a picture', 'covered', async (page, font, document) => {
      page.drawText(SECRET, { font, x: 50, y: 500, size: 12 });
      const png = await document.embedPng(stripedPng());
      page.drawImage(png, { x: 40, y: 490, width: 300, height: 30 });
    }],
    ['clipped away', 'covered', (page, font) => {
      page.pushOperators(
        PDFOperator.of(PDFOperatorNames.PushGraphicsState),
        PDFOperator.of(PDFOperatorNames.AppendRectangle, [0, 0, 10, 10].map((side) => PDFNumber.of(side))),
        PDFOperator.of(PDFOperatorNames.ClipNonZero),
        PDFOperator.of(PDFOperatorNames.EndPath),
      );
      page.drawText(SECRET, { font, x: 50, y: 500, size: 12 });
      page.pushOperators(PDFOperator.of(PDFOperatorNames.PopGraphicsState));
    }],
  ])('leaves out text %s, and says so', async (_, cause, draw) => {
    expect(await read(draw)).toEqual({
      text: 'Ada Lovelace, Analyst',
      unseen: [[SECRET, cause]],
      scanned: false,
    });
  }); // prettier-ignore

  it.each<[string, Draw]>([
    ['in white on a dark banner', (page, font) => {
      page.drawRectangle({ x: 0, y: 480, width: 595, height: 60, color: rgb(0.1, 0.2, 0.4) });
      page.drawText(SECRET, { font, x: 50, y: 500, size: 20, color: WHITE });
    }],
    ['in white on a picture', async (page, font, document) => {
      const png = await document.embedPng(stripedPng({ light: 90 }));
      page.drawImage(png, { x: 40, y: 480, width: 400, height: 60 });
      page.drawText(SECRET, { font, x: 50, y: 500, size: 20, color: WHITE });
    }],
    ['in light grey', (page, font) => page.drawText(SECRET, { font, x: 50, y: 500, size: 9, color: rgb(0.7, 0.7, 0.7) })],
    ['of three points', (page, font) => page.drawText(SECRET, { font, x: 50, y: 500, size: 3 })],
    ['turned on its side', (page, font) => page.drawText(SECRET, { font, x: 50, y: 300, size: 12, rotate: degrees(90) })],
  ])('keeps text %s', async (_, draw) => {
    const { text, unseen } = await read(draw);
    expect(text.replace(/\s+/g, '')).toContain(SECRET.replace(/\s+/g, ''));
    expect(unseen).toEqual([]);
  }); // prettier-ignore

  it('keeps what a scanner recognised and laid over its picture', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = document.addPage([595, 842]);
    const png = await document.embedPng(stripedPng());
    page.drawImage(png, { x: 0, y: 0, width: 595, height: 842 });
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    page.drawText(SECRET, { font, x: 50, y: 500, size: 12 });
    const { pages, unseen, scanned } = await readSeenText(await document.save(), LIMITS);
    expect(pages[0]?.lines).toEqual([SECRET]);
    expect(unseen).toEqual([]);
    expect(scanned).toBe(true);
  });

  it('leaves out what is laid over a blank part of a scan', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = document.addPage([595, 842]);
    const png = await document.embedPng(stripedPng({ dark: 250 }));
    page.drawImage(png, { x: 0, y: 0, width: 595, height: 842 });
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    page.drawText(SECRET, { font, x: 50, y: 500, size: 12 });
    const { pages, unseen } = await readSeenText(await document.save(), LIMITS);
    expect(pages[0]?.lines).toEqual([]);
    expect(unseen).toMatchObject([{ text: SECRET, cause: 'not_drawn' }]);
  });

  it('reads huge pages coarsely', async () => {
    const { text, unseen } = await read(
      (page, font) => page.drawText(SECRET, { font, x: 50, y: 5_000, size: 90 }),
      [14_400, 14_400],
    );
    expect(text).toContain(SECRET);
    expect(unseen).toEqual([]);
  });

  it('refuses more pages and more characters', async () => {
    const long = await PDFDocument.create();
    for (let page = 0; page < 4; page += 1) long.addPage();
    await expect(readSeenText(await long.save(), LIMITS)).rejects.toMatchObject({ reason: 'too_long' }); // prettier-ignore
    const wordy = await pdf((page, font) => {
      for (let line = 0; line < 200; line += 1)
        page.drawText('word '.repeat(40), { font, x: 10, y: 4 * line, size: 3 });
    });
    await expect(readSeenText(wordy, LIMITS)).rejects.toMatchObject({ reason: 'too_long' });
  });
});
