import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { hasRightToLeft, readBidirectional, runsRightToLeft } from './right-to-left';
import {
  ATTACHMENT_MAX_BYTES,
  PDF_MAX_PAGES,
  PdfUnreadable,
  fontName,
  textOrNull,
  type PdfFacts,
  type PdfFont,
  type PdfReading,
} from './reading';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const ERRORS_ONLY = 0;

/**
 * Reads a PDF with pdf.js: text in the order in which the file was written.
 *
 * @throws {PdfUnreadable}
 */
export async function readWithPdfJs(bytes: Uint8Array): Promise<PdfReading> {
  const task = getDocument({
    data: bytes,
    verbosity: ERRORS_ONLY,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    cMapUrl: join(PACKAGE, 'cmaps/'),
  });
  try {
    const document = await task.promise;
    if (document.numPages > PDF_MAX_PAGES) throw new PdfUnreadable('too_long');
    const pages: PdfReading['pages'] = [];
    const fonts = new Map<string, PdfFont>();
    let smallestType = Infinity;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { lines, smallest } = await readPage(page, fonts);
      pages.push({ lines });
      smallestType = Math.min(smallestType, smallest);
      page.cleanup();
    }
    const facts = await readFacts(document, [...fonts.values()]);
    return {
      reader: 'pdf.js',
      pages,
      facts: { ...facts, smallestType: Number.isFinite(smallestType) ? smallestType : null },
    };
  } catch (error) {
    throw unreadable(error);
  } finally {
    await task.destroy();
  }
}

async function readPage(
  page: PDFPageProxy,
  fonts: Map<string, PdfFont>,
): Promise<{ lines: string[]; smallest: number }> {
  const { items } = await page.getTextContent();
  const lines: TextItem[][] = [[]];
  const used = new Set<string>();
  let smallest = Infinity;
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.fontName !== '' && item.str !== '') used.add(item.fontName);
    if (item.str.trim() !== '' && item.height > 0) smallest = Math.min(smallest, item.height);
    lines.at(-1)?.push(item);
    if (item.hasEOL) lines.push([]);
  }
  // Fonts are handed over with the drawing operations only.
  await page.getOperatorList();
  for (const id of used) {
    if (!page.commonObjs.has(id)) continue;
    const font = describeFont(page.commonObjs.get(id) as Record<string, unknown>);
    fonts.set(`${font.name} ${font.type}`, font);
  }
  const onPage = runsRightToLeft(lines.flatMap((line) => line.map(({ str }) => str)).join(''));
  return {
    lines: lines.map((line) => readLine(line, onPage)).filter((line) => line !== ''),
    smallest,
  };
}

/** In the order of the file, but for words from right to left: pdf.js turns no more than words. */
function readLine(items: readonly TextItem[], onPage: boolean): string {
  const text = items.map(({ str }) => str).join('');
  if (!hasRightToLeft(text)) return text.replace(/\s+/g, ' ').trim();
  return readBidirectional(
    items.map(({ str, width, height, transform }) => {
      const left = transform[4] as number;
      return { text: str, left, right: left + width, size: height };
    }),
    onPage,
  );
}

function describeFont(font: Record<string, unknown>): PdfFont {
  const type3 = font['isType3Font'] === true;
  return {
    name: fontName(textOrNull(font['name']) ?? ''),
    // The glyphs of a Type 3 font are drawings inside the file.
    embedded: type3 || font['missingFile'] !== true,
    type: type3 ? 'Type3' : (textOrNull(font['type']) ?? 'unknown'),
  };
}

async function readFacts(
  document: PDFDocumentProxy,
  fonts: PdfFont[],
): Promise<Omit<PdfFacts, 'smallestType'>> {
  const { info } = await document.getMetadata();
  const properties = info as Record<string, unknown>;
  const marks = (await document.getMarkInfo()) as { Marked?: boolean } | null;
  const outline = (await document.getOutline()) as { title: string }[] | null;
  const attachments = (await document.getAttachments()) as Record<
    string,
    { filename: string; content: Uint8Array }
  > | null;
  return {
    pages: document.numPages,
    title: textOrNull(properties['Title']),
    author: textOrNull(properties['Author']),
    language: textOrNull(properties['Language']),
    tagged: marks?.Marked === true,
    outline: (outline ?? []).map(({ title }) => title),
    fonts,
    attachments: Object.values(attachments ?? {})
      .filter(({ content }) => content.byteLength <= ATTACHMENT_MAX_BYTES)
      .map(({ filename, content }) => ({ name: filename, bytes: content })),
  };
}

function unreadable(error: unknown): PdfUnreadable {
  if (error instanceof PdfUnreadable) return error;
  const name = error instanceof Error ? error.name : '';
  return new PdfUnreadable(name === 'PasswordException' ? 'locked' : 'broken', { cause: error });
}
