import {
  readBytes,
  readText,
  withDocument,
  withMemory,
  type PdfiumModule,
} from './pdfium-module.server';
import { attachmentsOf } from './pdfium-attachments.server';
import { objectsOf, TEXT_OBJECT } from './pdfium-objects.server';
import { placedCharacters, withText } from './pdfium-text.server';
import {
  PDF_MAX_PAGES,
  PdfUnreadable,
  fontName,
  textOrNull,
  type PdfFacts,
  type PdfFont,
  type PdfReading,
} from './reading';
import { rowsOf, type PlacedCharacter } from './rows';

const BOOKMARKS_MAX = 500;

/**
 * Reads a PDF with PDFium: text by its position on the page.
 *
 * @throws {PdfUnreadable}
 */
export function readWithPdfium(bytes: Uint8Array): Promise<PdfReading> {
  return withDocument(bytes, readDocument);
}

function readDocument(module: PdfiumModule, document: number): PdfReading {
  const count = module._FPDF_GetPageCount(document);
  if (count > PDF_MAX_PAGES) throw new PdfUnreadable('too_long');
  const pages: PdfReading['pages'] = [];
  const fonts = new Map<number, PdfFont>();
  for (let index = 0; index < count; index += 1) {
    const page = module._FPDF_LoadPage(document, index);
    if (page === 0) throw new PdfUnreadable('broken');
    try {
      pages.push({ lines: rowsOf(charactersOf(module, page)) });
      collectFonts(module, page, fonts);
    } finally {
      module._FPDF_ClosePage(page);
    }
  }
  return { reader: 'PDFium', pages, facts: readFacts(module, document, count, fonts) };
}

function charactersOf(module: PdfiumModule, page: number): PlacedCharacter[] {
  return withText(module, page, (textPage) =>
    placedCharacters(module, textPage).map(({ placed }) => placed),
  );
}

function collectFonts(module: PdfiumModule, page: number, fonts: Map<number, PdfFont>): void {
  for (const { object, type } of objectsOf(module, page)) {
    if (type !== TEXT_OBJECT) continue;
    const font = module._FPDFTextObj_GetFont(object);
    if (font === 0 || fonts.has(font)) continue;
    const name = readBytes(module, 512, (buffer, length) =>
      module._FPDFFont_GetBaseFontName(font, buffer, length),
    );
    fonts.set(font, {
      name: fontName(new TextDecoder().decode(name).replace(/\0+$/, '')),
      embedded: module._FPDFFont_GetIsEmbedded(font) === 1,
      type: 'unknown',
    });
  }
}

function readFacts(
  module: PdfiumModule,
  document: number,
  pages: number,
  fonts: Map<number, PdfFont>,
): PdfFacts {
  const property = (tag: string): string | null => {
    const name = new TextEncoder().encode(`${tag}\0`);
    return withMemory(module, name.byteLength, (pointer) => {
      module.HEAPU8.set(name, pointer);
      return textOrNull(
        readText(module, (buffer, length) =>
          module._FPDF_GetMetaText(document, pointer, buffer, length),
        ),
      );
    });
  };
  return {
    pages,
    title: property('Title'),
    author: property('Author'),
    language: null,
    tagged: module._FPDFCatalog_IsTagged(document) === 1,
    outline: outlineOf(module, document),
    fonts: [...fonts.values()],
    smallestType: null,
    attachments: attachmentsOf(module, document),
  };
}

function outlineOf(module: PdfiumModule, document: number): string[] {
  const titles: string[] = [];
  let bookmark = module._FPDFBookmark_GetFirstChild(document, 0);
  while (bookmark !== 0 && titles.length < BOOKMARKS_MAX) {
    const current = bookmark;
    titles.push(
      readText(module, (buffer, length) => module._FPDFBookmark_GetTitle(current, buffer, length)),
    );
    bookmark = module._FPDFBookmark_GetNextSibling(document, current);
  }
  return titles;
}
