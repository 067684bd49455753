import { pdfium, readBytes, readText, withMemory, type PdfiumModule } from './pdfium-module.server';
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
import { rowsOf, type PlacedCharacter } from './rows';

const PASSWORD_ERROR = 4;
const TEXT_OBJECT = 1;
const FORM_OBJECT = 5;
/** What PDFium writes for a hyphen at the end of a line. */
const LINE_END_HYPHEN = 0x02;
const BOOKMARKS_MAX = 500;
const ATTACHMENTS_MAX = 20;
const FORMS_DEPTH_MAX = 8;

/**
 * Reads a PDF with PDFium: text by its position on the page.
 *
 * @throws {PdfUnreadable}
 */
export async function readWithPdfium(bytes: Uint8Array): Promise<PdfReading> {
  const module = await pdfium();
  return withMemory(module, bytes.byteLength, (data) => {
    module.HEAPU8.set(bytes, data);
    const document = module._FPDF_LoadMemDocument(data, bytes.byteLength, 0);
    if (document === 0) {
      throw new PdfUnreadable(module._FPDF_GetLastError() === PASSWORD_ERROR ? 'locked' : 'broken');
    }
    try {
      return readDocument(module, document);
    } finally {
      module._FPDF_CloseDocument(document);
    }
  });
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
      collectFonts(module, objectsOf(module, page), fonts, 0);
    } finally {
      module._FPDF_ClosePage(page);
    }
  }
  return { reader: 'PDFium', pages, facts: readFacts(module, document, count, fonts) };
}

function charactersOf(module: PdfiumModule, page: number): PlacedCharacter[] {
  const textPage = module._FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  try {
    return withMemory(module, 32, (memory) => {
      const characters: PlacedCharacter[] = [];
      const count = module._FPDFText_CountChars(textPage);
      for (let index = 0; index < count; index += 1) {
        const code = module._FPDFText_GetUnicode(textPage, index);
        if (code === 0) continue;
        module._FPDFText_GetCharOrigin(textPage, index, memory, memory + 8);
        module._FPDFText_GetLooseCharBox(textPage, index, memory + 16);
        // The module's memory moves when it grows, hence a fresh view each time.
        const view = new DataView(module.HEAPU8.buffer, memory, 32);
        const [left, top, right, bottom] = [16, 20, 24, 28].map((at) => view.getFloat32(at, true));
        characters.push({
          character: code === LINE_END_HYPHEN ? '-' : String.fromCodePoint(code),
          left: left ?? 0,
          right: right ?? 0,
          y: view.getFloat64(8, true),
          size: Math.abs((top ?? 0) - (bottom ?? 0)),
        });
      }
      return characters;
    });
  } finally {
    module._FPDFText_ClosePage(textPage);
  }
}

function* objectsOf(module: PdfiumModule, page: number): Generator<number> {
  const count = module._FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) yield module._FPDFPage_GetObject(page, index);
}

function* objectsOfForm(module: PdfiumModule, form: number): Generator<number> {
  const count = module._FPDFFormObj_CountObjects(form);
  for (let index = 0; index < count; index += 1) yield module._FPDFFormObj_GetObject(form, index);
}

function collectFonts(
  module: PdfiumModule,
  objects: Iterable<number>,
  fonts: Map<number, PdfFont>,
  depth: number,
): void {
  for (const object of objects) {
    const type = module._FPDFPageObj_GetType(object);
    if (type === FORM_OBJECT && depth < FORMS_DEPTH_MAX) {
      collectFonts(module, objectsOfForm(module, object), fonts, depth + 1);
    }
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

function attachmentsOf(module: PdfiumModule, document: number): PdfFacts['attachments'] {
  const attachments: PdfFacts['attachments'] = [];
  const count = Math.min(module._FPDFDoc_GetAttachmentCount(document), ATTACHMENTS_MAX);
  for (let index = 0; index < count; index += 1) {
    const attachment = module._FPDFDoc_GetAttachment(document, index);
    const name = readText(module, (buffer, length) =>
      module._FPDFAttachment_GetName(attachment, buffer, length),
    );
    const bytes = withMemory(module, 4, (size) =>
      readBytes(module, ATTACHMENT_MAX_BYTES, (buffer, length) => {
        module._FPDFAttachment_GetFile(attachment, buffer, length, size);
        return new DataView(module.HEAPU8.buffer, size, 4).getUint32(0, true);
      }),
    );
    attachments.push({ name, bytes });
  }
  return attachments;
}
