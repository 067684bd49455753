import { PDFiumLibrary } from '@hyzyla/pdfium';

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

let loaded: Promise<PdfiumModule> | undefined;

/** The WebAssembly module, loaded once a thread. */
export function pdfium(): Promise<PdfiumModule> {
  // The package's own classes give text without places; its module, private to them, has both.
  loaded ??= PDFiumLibrary.init().then(
    (library) => (library as unknown as { module: PdfiumModule }).module,
  );
  return loaded;
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
