import { withMemory, type PdfiumModule } from './pdfium-module.server';

/** A rectangle in the page's own coordinates, in points. */
export interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** What a drawn page shows inside a box. */
export interface Shown {
  /** The colour in the middle of its pixels by brightness: red, green, blue. */
  color: readonly [number, number, number];
  /** How far the brightest pixel is from the darkest, 0 to 255. */
  range: number;
}

/** Pixels a point: fine enough for the strokes of small type. */
const PIXELS_A_POINT = 2;
/** Larger pages are drawn coarser. */
const MOST_PIXELS = 4_000_000;
/** As many pixels of a box are looked at, about. */
const LOOKED_AT = 600;
const BGRX = 3;
const BYTES_A_PIXEL = 4;
const WHITE = 0xffffffff;

/** A page as pixels. */
export interface Drawing {
  /** What it shows in a box; undefined where all of the box is off the page. */
  look(box: Box): Shown | undefined;
  /** How far it is from another drawing of the page in a box at most, 0 to 255. */
  compare(other: Drawing, box: Box): number;
  readonly pixels: Uint8Array;
}

/** Draws a page as it is now, on white. */
export function drawPage(module: PdfiumModule, page: number): Drawing {
  const points = [module._FPDF_GetPageWidthF(page), module._FPDF_GetPageHeightF(page)].map((side) =>
    Math.max(1, side),
  );
  const [across = 1, down = 1] = points;
  const scale = Math.min(PIXELS_A_POINT, Math.sqrt(MOST_PIXELS / (across * down)));
  const width = Math.max(1, Math.floor(across * scale));
  const height = Math.max(1, Math.floor(down * scale));
  const stride = width * BYTES_A_PIXEL;
  const pixels = withMemory(module, stride * height, (memory) => {
    const bitmap = module._FPDFBitmap_CreateEx(width, height, BGRX, memory, stride);
    try {
      module._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      module._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
      return module.HEAPU8.slice(memory, memory + stride * height);
    } finally {
      module._FPDFBitmap_Destroy(bitmap);
    }
  });
  const place = placing(module, page, { width, height });

  /** Where the bytes of some of the box's pixels begin. */
  function* pixelsOf(box: Box): Generator<number> {
    const area = place(box);
    if (area === undefined) return;
    const { left, top, right, bottom } = area;
    const step = Math.ceil(Math.sqrt(((right - left + 1) * (bottom - top + 1)) / LOOKED_AT));
    for (let y = top; y <= bottom; y += step) {
      for (let x = left; x <= right; x += step) yield y * stride + x * BYTES_A_PIXEL;
    }
  }

  return {
    pixels,
    look(box) {
      const seen = Array.from(pixelsOf(box), (at) => ({ at, light: lightAt(pixels, at) }));
      seen.sort((a, b) => a.light - b.light);
      const middle = seen[Math.floor(seen.length / 2)]?.at;
      if (middle === undefined) return undefined;
      return {
        color: [pixels[middle + 2] ?? 0, pixels[middle + 1] ?? 0, pixels[middle] ?? 0],
        range: (seen.at(-1)?.light ?? 0) - (seen[0]?.light ?? 0),
      };
    },
    compare(other, box) {
      let most = 0;
      for (const at of pixelsOf(box)) {
        for (let channel = at; channel < at + 3; channel += 1) {
          most = Math.max(most, Math.abs((pixels[channel] ?? 0) - (other.pixels[channel] ?? 0)));
        }
      }
      return most;
    },
  };
}

const lightAt = (pixels: Uint8Array, at: number): number =>
  ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) * 2 + (pixels[at + 2] ?? 0)) / 4;

/** Where boxes of a page are among its pixels, however it is turned or cropped. */
function placing(
  module: PdfiumModule,
  page: number,
  { width, height }: { width: number; height: number },
): (box: Box) => Box | undefined {
  const FAR = 1_000;
  const at = (x: number, y: number): [number, number] =>
    withMemory(module, 8, (memory) => {
      module._FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, memory, memory + 4);
      const view = new DataView(module.HEAPU8.buffer, memory, 8);
      return [view.getInt32(0, true), view.getInt32(4, true)];
    });
  const [originX, originY] = at(0, 0);
  const [rightX, rightY] = at(FAR, 0);
  const [upX, upY] = at(0, FAR);
  const pixel = (x: number, y: number) => ({
    x: originX + ((rightX - originX) * x + (upX - originX) * y) / FAR,
    y: originY + ((rightY - originY) * x + (upY - originY) * y) / FAR,
  });
  return (box) => {
    const corners = [pixel(box.left, box.bottom), pixel(box.right, box.top)];
    const xs = corners.map(({ x }) => x);
    const ys = corners.map(({ y }) => y);
    const left = Math.max(0, Math.floor(Math.min(...xs)));
    const right = Math.min(width - 1, Math.ceil(Math.max(...xs)));
    const top = Math.max(0, Math.floor(Math.min(...ys)));
    const bottom = Math.min(height - 1, Math.ceil(Math.max(...ys)));
    return left > right || top > bottom ? undefined : { left, right, top, bottom };
  };
}
