import type { Box, Drawing } from './drawn-page.server';
import { withMemory, type PdfiumModule } from './pdfium-module.server';
import type { DrawnCharacter } from './seen';

/**
 * How a character of a page is drawn.
 *
 * @param size as `settingOf` says.
 * @param full the page as it is; `bare` is the page without its text.
 */
export function drawnCharacter(
  module: PdfiumModule,
  textPage: number,
  index: number,
  { size, full, bare }: { size: number; full: Drawing; bare: Drawing },
): DrawnCharacter {
  const box = boxOf(module, textPage, index);
  const behind = bare.look(box);
  const object = module._FPDFText_GetTextObject(textPage, index);
  return {
    size,
    onPage: behind !== undefined,
    renderMode: object === 0 ? 0 : module._FPDFTextObj_GetTextRenderMode(object),
    fill: object === 0 ? null : fillOf(module, object),
    behind: behind ?? { color: [255, 255, 255], range: 0 },
    change: full.compare(bare, box),
  };
}

function boxOf(module: PdfiumModule, textPage: number, index: number): Box {
  return withMemory(module, 32, (memory) => {
    const [left, right, bottom, top] = [memory, memory + 8, memory + 16, memory + 24];
    module._FPDFText_GetCharBox(textPage, index, left, right, bottom, top);
    const view = new DataView(module.HEAPU8.buffer, memory, 32);
    return {
      left: view.getFloat64(0, true),
      right: view.getFloat64(8, true),
      bottom: view.getFloat64(16, true),
      top: view.getFloat64(24, true),
    };
  });
}

/** How a character is set: its size in points, turned and stretched as it is drawn. */
export function settingOf(
  module: PdfiumModule,
  textPage: number,
  index: number,
): { size: number; turned: boolean } {
  return withMemory(module, 24, (memory) => {
    if (module._FPDFText_GetMatrix(textPage, index, memory) === 0) {
      return { size: Number.MAX_VALUE, turned: false };
    }
    const view = new DataView(module.HEAPU8.buffer, memory, 24);
    const [a = 1, b = 0, c = 0, d = 1] = [0, 4, 8, 12].map((at) => view.getFloat32(at, true));
    const stretch = Math.min(Math.hypot(a, b), Math.hypot(c, d));
    const size = module._FPDFText_GetFontSize(textPage, index) * stretch;
    return { size, turned: Math.abs(b) > Math.abs(a) };
  });
}

function fillOf(module: PdfiumModule, object: number): DrawnCharacter['fill'] {
  return withMemory(module, 16, (memory) => {
    const [red, green, blue, alpha] = [memory, memory + 4, memory + 8, memory + 12];
    if (module._FPDFPageObj_GetFillColor(object, red, green, blue, alpha) === 0) return null;
    const view = new DataView(module.HEAPU8.buffer, memory, 16);
    const at = (offset: number): number => view.getUint32(offset, true);
    return [at(0), at(4), at(8), at(12)];
  });
}
