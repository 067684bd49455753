import { PDFiumLibrary } from '@hyzyla/pdfium';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { limitWasmMemory } from './limit-wasm-memory';
import { PdfUnreadable } from './reading';

/** A pointer into the memory of the WebAssembly module, or a handle; 0 is null. */
type Pointer = number;

/** The functions of PDFium used here (public/*.h of PDFium), of those the package carries. */
export interface PdfiumModule {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(bytes: number): Pointer; free(pointer: Pointer): void };
  _FPDF_LoadMemDocument(data: Pointer, size: number, password: Pointer): Pointer;
  _FPDF_CloseDocument(document: Pointer): void;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: Pointer): number;
  _FPDF_GetMetaText(document: Pointer, tag: Pointer, buffer: Pointer, length: number): number;
  _FPDFCatalog_IsTagged(document: Pointer): number;
  _FPDF_LoadPage(document: Pointer, index: number): Pointer;
  _FPDF_ClosePage(page: Pointer): void;
  _FPDFPage_CountObjects(page: Pointer): number;
  _FPDFPage_GetObject(page: Pointer, index: number): Pointer;
  _FPDFPageObj_GetType(object: Pointer): number;
  _FPDFFormObj_CountObjects(form: Pointer): number;
  _FPDFFormObj_GetObject(form: Pointer, index: number): Pointer;
  _FPDFTextObj_GetFont(text: Pointer): Pointer;
  _FPDFFont_GetBaseFontName(font: Pointer, buffer: Pointer, length: number): number;
  _FPDFFont_GetIsEmbedded(font: Pointer): number;
  _FPDFText_LoadPage(page: Pointer): Pointer;
  _FPDFText_ClosePage(textPage: Pointer): void;
  _FPDFText_CountChars(textPage: Pointer): number;
  _FPDFText_GetUnicode(textPage: Pointer, index: number): number;
  _FPDFText_IsHyphen(textPage: Pointer, index: number): number;
  _FPDFText_GetCharOrigin(textPage: Pointer, index: number, x: Pointer, y: Pointer): number;
  _FPDFText_GetLooseCharBox(textPage: Pointer, index: number, rectangle: Pointer): number;
  _FPDFText_GetCharBox(
    textPage: Pointer,
    index: number,
    left: Pointer,
    right: Pointer,
    bottom: Pointer,
    top: Pointer,
  ): number;
  _FPDFText_GetFontSize(textPage: Pointer, index: number): number;
  _FPDFText_GetMatrix(textPage: Pointer, index: number, matrix: Pointer): number;
  _FPDFText_GetTextObject(textPage: Pointer, index: number): Pointer;
  _FPDFText_IsGenerated(textPage: Pointer, index: number): number;
  _FPDFTextObj_GetTextRenderMode(text: Pointer): number;
  _FPDFPageObj_GetFillColor(
    object: Pointer,
    red: Pointer,
    green: Pointer,
    blue: Pointer,
    alpha: Pointer,
  ): number;
  _FPDFPageObj_GetBounds(
    object: Pointer,
    left: Pointer,
    bottom: Pointer,
    right: Pointer,
    top: Pointer,
  ): number;
  _FPDFPageObj_SetIsActive(object: Pointer, active: number): number;
  _FPDFImageObj_GetImagePixelSize(image: Pointer, width: Pointer, height: Pointer): number;
  _FPDF_GetPageWidthF(page: Pointer): number;
  _FPDF_GetPageHeightF(page: Pointer): number;
  _FPDF_PageToDevice(
    page: Pointer,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    pageX: number,
    pageY: number,
    deviceX: Pointer,
    deviceY: Pointer,
  ): number;
  _FPDFBitmap_CreateEx(
    width: number,
    height: number,
    format: number,
    firstScan: Pointer,
    stride: number,
  ): Pointer;
  _FPDFBitmap_FillRect(
    bitmap: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ): void;
  _FPDFBitmap_Destroy(bitmap: Pointer): void;
  _FPDF_RenderPageBitmap(
    bitmap: Pointer,
    page: Pointer,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    flags: number,
  ): void;
  _FPDFBookmark_GetFirstChild(document: Pointer, bookmark: Pointer): Pointer;
  _FPDFBookmark_GetNextSibling(document: Pointer, bookmark: Pointer): Pointer;
  _FPDFBookmark_GetTitle(bookmark: Pointer, buffer: Pointer, length: number): number;
  _FPDFDoc_GetAttachmentCount(document: Pointer): number;
  _FPDFDoc_GetAttachment(document: Pointer, index: number): Pointer;
  _FPDFAttachment_GetName(attachment: Pointer, buffer: Pointer, length: number): number;
  _FPDFAttachment_GetFile(
    attachment: Pointer,
    buffer: Pointer,
    length: number,
    outLength: Pointer,
  ): number;
}

/**
 * All that PDFium may take: pages with a scan of 600 points an inch are drawn in half of it, and
 * files made to swell end their thread there.
 */
const MEMORY_MAX_BYTES = 256 * 1024 * 1024;

let loaded: Promise<PdfiumModule> | undefined;

/** The WebAssembly module, loaded once a thread. */
function pdfium(): Promise<PdfiumModule> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PdfiumModule> {
  const file = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
  const { buffer } = limitWasmMemory(await readFile(file), MEMORY_MAX_BYTES);
  const library = await PDFiumLibrary.init({ wasmBinary: buffer as ArrayBuffer });
  // The package's own classes give text without places; its module, private to them, has both.
  return (library as unknown as { module: PdfiumModule }).module;
}

/** Runs `work` with memory of the module, freed afterwards. */
export function withMemory<T>(
  module: PdfiumModule,
  bytes: number,
  work: (pointer: Pointer) => T,
): T {
  const pointer = module.wasmExports.malloc(Math.max(bytes, 1));
  if (pointer === 0) throw new RangeError('PDFium is out of memory');
  try {
    return work(pointer);
  } finally {
    module.wasmExports.free(pointer);
  }
}

const PASSWORD_ERROR = 4;

/**
 * Opens a PDF, and closes it after `work`.
 *
 * @throws {PdfUnreadable} `locked` or `broken`.
 */
export async function withDocument<T>(
  bytes: Uint8Array,
  work: (module: PdfiumModule, document: Pointer) => T,
): Promise<T> {
  const module = await pdfium();
  return withMemory(module, bytes.byteLength, (data) => {
    module.HEAPU8.set(bytes, data);
    const document = module._FPDF_LoadMemDocument(data, bytes.byteLength, 0);
    if (document === 0) {
      throw new PdfUnreadable(module._FPDF_GetLastError() === PASSWORD_ERROR ? 'locked' : 'broken');
    }
    try {
      return work(module, document);
    } finally {
      module._FPDF_CloseDocument(document);
    }
  });
}

/** PDFium's way to hand out bytes: asked for the length first, then to fill a buffer. */
export function readBytes(
  module: PdfiumModule,
  maxBytes: number,
  fill: (buffer: Pointer, length: number) => number,
): Uint8Array {
  const length = fill(0, 0);
  if (length <= 0 || length > maxBytes) return new Uint8Array();
  return withMemory(module, length, (buffer) => {
    fill(buffer, length);
    return module.HEAPU8.slice(buffer, buffer + length);
  });
}

const TEXT_MAX_BYTES = 64 * 1024;

/** A UTF-16LE string of PDFium, without its terminating zero. */
export function readText(
  module: PdfiumModule,
  fill: (buffer: Pointer, length: number) => number,
): string {
  return new TextDecoder('utf-16le')
    .decode(readBytes(module, TEXT_MAX_BYTES, fill))
    .replace(/\0+$/, '');
}
