import { withMemory, type PdfiumModule } from './pdfium-module.server';
import type { PlacedCharacter } from './rows';

/** What PDFium writes for a hyphen at the end of a line. */
const LINE_END_HYPHEN = 0x02;

/** Opens the text of a page, and closes it after `work`; 0 stands for a page without any. */
export function withText<T>(module: PdfiumModule, page: number, work: (textPage: number) => T): T {
  const textPage = module._FPDFText_LoadPage(page);
  try {
    return work(textPage);
  } finally {
    if (textPage !== 0) module._FPDFText_ClosePage(textPage);
  }
}

/** The characters of a page in the order of the file, each with its number in PDFium. */
export function placedCharacters(
  module: PdfiumModule,
  textPage: number,
): { index: number; placed: PlacedCharacter }[] {
  if (textPage === 0) return [];
  return withMemory(module, 32, (memory) => {
    const characters: { index: number; placed: PlacedCharacter }[] = [];
    const count = module._FPDFText_CountChars(textPage);
    for (let index = 0; index < count; index += 1) {
      const code = module._FPDFText_GetUnicode(textPage, index);
      if (code === 0) continue;
      module._FPDFText_GetCharOrigin(textPage, index, memory, memory + 8);
      module._FPDFText_GetLooseCharBox(textPage, index, memory + 16);
      // The module's memory moves when it grows, hence a fresh view each time.
      const view = new DataView(module.HEAPU8.buffer, memory, 32);
      const [left, top, right, bottom] = [16, 20, 24, 28].map((at) => view.getFloat32(at, true));
      const placed = {
        character: code === LINE_END_HYPHEN ? '-' : String.fromCodePoint(code),
        left: left ?? 0,
        right: right ?? 0,
        y: view.getFloat64(8, true),
        size: Math.abs((top ?? 0) - (bottom ?? 0)),
        ...objectOf(module, textPage, index),
      };
      characters.push({ index, placed });
    }
    return characters;
  });
}

/** Which object a character is of, and its font; none of what PDFium put in between. */
function objectOf(
  module: PdfiumModule,
  textPage: number,
  index: number,
): Pick<PlacedCharacter, 'font' | 'object'> {
  const object = module._FPDFText_GetTextObject(textPage, index);
  return object === 0 ? {} : { object, font: module._FPDFTextObj_GetFont(object) };
}
