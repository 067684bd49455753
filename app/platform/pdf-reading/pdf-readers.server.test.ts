import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { openPdfReaders } from './pdf-readers.server';
import { PDF_MAX_BYTES, PDF_MAX_PAGES, type UnreadableCause } from './reading';

const readers = openPdfReaders();
afterAll(() => readers.close());

async function pdf({ pages = 1, text = 'Ada Lovelace' } = {}): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.HelveticaBold);
  for (let page = 0; page < pages; page += 1) {
    document.addPage().drawText(text, { font, x: 50, y: 700, size: 12, lineHeight: 20 });
  }
  return document;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('openPdfReaders', () => {
  it('reads text and facts with both readers', async () => {
    const document = await pdf({ pages: 2, text: 'Ada Lovelace\nAnalyst' });
    document.setTitle('Ada – Resume');
    document.setAuthor('Ada');
    document.setLanguage('en-GB');
    await document.attach(bytes('{"a":1}'), 'resume.json', { mimeType: 'application/json' });
    const [first, second] = await readers.read(await document.save());
    const page = { lines: ['Ada Lovelace', 'Analyst'] };
    const facts = {
      pages: 2,
      title: 'Ada – Resume',
      author: 'Ada',
      tagged: false,
      outline: [],
      attachments: [{ name: 'resume.json', bytes: bytes('{"a":1}') }],
    };
    const font = { name: 'Helvetica-Bold', embedded: false };
    expect(first).toMatchObject({ reader: 'pdf.js', pages: [page, page] });
    expect(first?.facts).toMatchObject({ ...facts, language: 'en-GB', fonts: [font] });
    expect(second).toMatchObject({ reader: 'PDFium', pages: [page, page] });
    expect(second?.facts).toMatchObject({ ...facts, language: null, fonts: [font] });
  });

  it('leaves the bytes it is given alone, and gives the same again', async () => {
    const given = await (await pdf()).save();
    const copy = given.slice();
    const readings = await Promise.all([1, 2, 3].map(() => readers.read(given)));
    expect(given).toEqual(copy);
    expect(readings[1]).toEqual(readings[0]);
    expect(readings[2]).toEqual(readings[0]);
  });

  it.each<[string, UnreadableCause, () => Promise<Uint8Array>]>([
    ['nothing', 'not_a_pdf', async () => Promise.resolve(new Uint8Array())],
    ['text', 'not_a_pdf', async () => Promise.resolve(bytes('Ada Lovelace'))],
    ['only the mark of a PDF', 'broken', async () => Promise.resolve(bytes('%PDF-1.7\n'))],
    [
      'noise behind the mark of a PDF',
      'broken',
      async () => Promise.resolve(bytes(`%PDF-1.7\n${'\u0001\u00ff<<>>'.repeat(5_000)}`)),
    ],
    [
      'more bytes than allowed',
      'too_large',
      async () => Promise.resolve(new Uint8Array(PDF_MAX_BYTES + 1)),
    ],
    [
      'more pages than allowed',
      'too_long',
      async () => (await pdf({ pages: PDF_MAX_PAGES + 1 })).save(),
    ],
    [
      'a password',
      'locked',
      async () => {
        const document = await pdf();
        document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
        return document.save();
      },
    ],
  ])('refuses a file with %s', async (_, reason, make) => {
    await expect(readers.read(await make())).rejects.toMatchObject({
      name: 'PdfUnreadable',
      reason,
    });
  });

  it('reads on after a broken file', async () => {
    const whole = await (await pdf()).save();
    for (const share of [0.2, 0.5, 0.9]) {
      const part = whole.slice(0, Math.floor(whole.length * share));
      await readers.read(part).catch((error: unknown) => {
        expect(error).toMatchObject({ name: 'PdfUnreadable' });
      });
    }
    const [reading] = await readers.read(whole);
    expect(reading?.pages).toEqual([{ lines: ['Ada Lovelace'] }]);
  });

  it('gives up on a PDF that takes too long, and reads the next', async () => {
    const hasty = openPdfReaders({ timeLimitMs: 1 });
    await hasty.warm();
    const slow = await (await pdf({ pages: PDF_MAX_PAGES, text: 'word '.repeat(2_000) })).save();
    await expect(hasty.read(slow)).rejects.toMatchObject({ reason: 'too_slow' });
    await hasty.close();
    const [reading] = await readers.read(await (await pdf()).save());
    expect(reading?.facts.pages).toBe(1);
  });
});
