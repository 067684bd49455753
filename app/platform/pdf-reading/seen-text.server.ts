import { drawnCharacter, settingOf } from './drawn-character.server';
import { drawPage } from './drawn-page.server';
import { withDocument, withMemory, type PdfiumModule } from './pdfium-module.server';
import { attachmentsOf } from './pdfium-attachments.server';
import { IMAGE_OBJECT, objectsOf, TEXT_OBJECT } from './pdfium-objects.server';
import { placedCharacters, withText } from './pdfium-text.server';
import { inReadingOrder, type MainSide } from './reading-order';
import { PdfUnreadable, type PdfFacts } from './reading';
import { refuseDecompressionBombs } from './decompression-bombs.server';
import type { PlacedCharacter } from './rows';
import { whyUnseen, type DrawnCharacter, type UnseenCause } from './seen';

/** What people see of a PDF, and what only machines do. */
export interface SeenPdf {
  pages: { lines: string[]; columns: boolean; side: string[] }[];
  unseen: UnseenText[];
  /** Some pages are pictures with text laid over them, as scanners make them. */
  scanned: boolean;
  /** Files in it, which nobody sees on a page. */
  attachments: PdfFacts['attachments'];
}

export interface UnseenText {
  text: string;
  cause: UnseenCause;
}

export interface SeenLimits {
  mostPages: number;
  mostCharacters: number;
}

/** Pictures with more pixels than this are not drawn, and the PDF is refused. */
const PICTURE_MOST_PIXELS = 40_000_000;
const MOST_OBJECTS = 50_000;
/** A page may have so many times the characters it shows, spaces and hidden ones. */
const SPACES = 2;
/** The share of a page its pictures cover where it is a scan. */
const SCAN_COVERS = 0.5;
/** Where the place of a picture is not known, as many pixels make it one of the whole page. */
const SCAN_PIXELS = 500_000;
/** What is not drawn on a scan outweighs what is, by this. */
const SCAN_UNDRAWN = 2;
const LEAST_CHANGE = 8;

/**
 * Reads a PDF as a person sees it: each page is drawn with and without its text, and a character
 * counts where the drawing shows it. Lines come in reading order, column by column.
 *
 * @throws {PdfUnreadable} also where it has more pages or characters than the limits.
 */
export async function readSeenText(bytes: Uint8Array, limits: SeenLimits): Promise<SeenPdf> {
  refuseDecompressionBombs(bytes);
  return withDocument(bytes, (module, document) => {
    const count = module._FPDF_GetPageCount(document);
    if (count > limits.mostPages) throw new PdfUnreadable('too_long');
    const attachments = attachmentsOf(module, document);
    const read: SeenPdf = { pages: [], unseen: [], scanned: false, attachments };
    let characters = 0;
    let main: MainSide | undefined;
    for (let index = 0; index < count; index += 1) {
      const page = module._FPDF_LoadPage(document, index);
      if (page === 0) throw new PdfUnreadable('broken');
      try {
        const { seen, turned, unseen, onScan } = readPage(module, page, limits.mostCharacters);
        characters += seen.length + turned.length;
        if (characters > limits.mostCharacters) throw new PdfUnreadable('too_long');
        const ordered = inReadingOrder(seen, { pages: count, main });
        const { lines, columns, side } = ordered;
        main = ordered.main;
        read.pages.push({ lines: [...lines, ...linesOfTurned(turned)], columns, side });
        read.unseen.push(...unseen);
        read.scanned ||= onScan;
      } finally {
        module._FPDF_ClosePage(page);
      }
    }
    return read;
  });
}

interface ReadCharacter {
  placed: PlacedCharacter;
  /** Null for spaces and line ends. */
  drawn: DrawnCharacter | null;
  /** Runs up or down the page. */
  turned: boolean;
}

/** @throws {PdfUnreadable} where there is more on it than a page shows. */
function readPage(module: PdfiumModule, page: number, mostCharacters: number) {
  const objects = [...objectsWithin(module, page)];
  return withText(module, page, (textPage) => {
    if (module._FPDFText_CountChars(textPage) > mostCharacters * SPACES) throw new PdfUnreadable('too_long'); // prettier-ignore
    const full = drawPage(module, page);
    for (const { object, type } of objects) {
      if (type === TEXT_OBJECT) module._FPDFPageObj_SetIsActive(object, 0);
    }
    const bare = drawPage(module, page);
    let turned = false;
    const characters = placedCharacters(module, textPage).map(({ index, placed }) => {
      if (placed.character.trim() === '' || module._FPDFText_IsGenerated(textPage, index) === 1) {
        return { placed, drawn: null, turned };
      }
      const { turned: now, size } = settingOf(module, textPage, index);
      turned = now;
      return {
        placed,
        drawn: drawnCharacter(module, textPage, index, { size, full, bare }),
        turned,
      };
    });
    const onScan = isScan(module, page, objects, characters);
    return { ...partBySight(characters, onScan), onScan };
  });
}

/** @throws {PdfUnreadable} before anything is drawn that would take all there is. */
function* objectsWithin(module: PdfiumModule, page: number) {
  let count = 0;
  for (const one of objectsOf(module, page)) {
    count += 1;
    if (count > MOST_OBJECTS) throw new PdfUnreadable('too_large');
    if (one.type !== IMAGE_OBJECT) {
      yield { ...one, pixels: 0 };
      continue;
    }
    const pixels = withMemory(module, 8, (memory) => {
      module._FPDFImageObj_GetImagePixelSize(one.object, memory, memory + 4);
      const view = new DataView(module.HEAPU8.buffer, memory, 8);
      return view.getUint32(0, true) * view.getUint32(4, true);
    });
    if (pixels > PICTURE_MOST_PIXELS) throw new PdfUnreadable('too_large');
    yield { ...one, pixels };
  }
}

/** Whether a page is a picture of its text, with the text laid over or under it undrawn. */
function isScan(
  module: PdfiumModule,
  page: number,
  objects: readonly { object: number; type: number; inForm: boolean; pixels: number }[],
  characters: readonly ReadCharacter[],
): boolean {
  const area = module._FPDF_GetPageWidthF(page) * module._FPDF_GetPageHeightF(page);
  const covered = objects
    .filter(({ type }) => type === IMAGE_OBJECT)
    .reduce((sum, { object, inForm, pixels }) => {
      if (inForm) return sum + (pixels >= SCAN_PIXELS ? area : 0);
      return sum + areaOf(module, object);
    }, 0);
  if (covered < area * SCAN_COVERS) return false;
  const drawn = characters.filter(({ drawn: one }) => one !== null && isDrawn(one)).length;
  const all = characters.filter(({ drawn: one }) => one?.onPage === true).length;
  return all - drawn > drawn * SCAN_UNDRAWN;
}

const isDrawn = ({ renderMode, change }: DrawnCharacter): boolean =>
  renderMode !== 3 && change >= LEAST_CHANGE;

function areaOf(module: PdfiumModule, object: number): number {
  return withMemory(module, 16, (memory) => {
    const sides = [memory, memory + 4, memory + 8, memory + 12] as const;
    if (module._FPDFPageObj_GetBounds(object, ...sides) === 0) return 0;
    const view = new DataView(module.HEAPU8.buffer, memory, 16);
    const [left = 0, bottom = 0, right = 0, top = 0] = [0, 4, 8, 12].map((at) =>
      view.getFloat32(at, true),
    );
    return Math.max(0, right - left) * Math.max(0, top - bottom);
  });
}

/** Parts what is seen from what is not; spaces go with what stands before them. */
function partBySight(
  characters: readonly ReadCharacter[],
  onScan: boolean,
): { seen: PlacedCharacter[]; turned: string; unseen: UnseenText[] } {
  const seen: PlacedCharacter[] = [];
  let turned = '';
  const unseen: UnseenText[] = [];
  let hidden: UnseenText | undefined;
  for (const { placed, drawn, turned: isTurned } of characters) {
    const cause = drawn === null ? hidden?.cause : whyUnseen(drawn, onScan);
    if (cause === undefined) {
      if (isTurned) turned += placed.character;
      else seen.push(placed);
      hidden = undefined;
    } else if (hidden === undefined) {
      hidden = { text: placed.character, cause };
      unseen.push(hidden);
      // What stands before and behind it is not one word.
      seen.push({ ...placed, character: '\n' });
    } else {
      hidden.text += placed.character;
    }
  }
  return { seen, turned, unseen };
}

/** What runs up or down a page stands in no row of it: it is read as it was written. */
const linesOfTurned = (text: string): string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
