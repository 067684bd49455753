/**
 * The port of the warm browser pool. A sheet is everything that stays the same from person to
 * person (CSS with its fonts, paper); it is loaded once a page, and only the body is exchanged.
 */
export interface Sheet {
  /** Identifies the sheet; equal keys have equal CSS and paper. */
  key: string;
  /** CSS with fonts as data URLs: pages have no network. */
  css: string;
  paper: 'a4' | 'letter';
  /** Any CSS lengths, e.g. `18mm`. */
  margin: { top: string; right: string; bottom: string; left: string };
}

export interface PrintRequest {
  sheet: Sheet;
  /** Markup of the body: escaped text only, no script. */
  body: string;
  /** Becomes the title and, with `author`, the document's properties. */
  title: string;
  author: string;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /**
   * Becomes the dates of creation and change; left out, the PDF has none. Never the time of
   * printing, so that equal requests give equal bytes.
   */
  modified?: Date;
  /** Attached file, e.g. the JSON Resume the PDF was made from. */
  attachment?: { name: string; mimeType: string; description: string; bytes: Uint8Array };
  /**
   * Shrinks type until one page is enough: the sheet's CSS reads `--fit` from 0 (as designed) to
   * 1 (the least that is readable). What needs two pages even then is printed as designed.
   */
  fitOnePage?: boolean;
}

export interface Printer {
  /**
   * Prints to tagged, outlined PDF bytes.
   *
   * @throws {PrinterUnavailable} when no browser can be started or the time limit passed.
   */
  print(request: PrintRequest): Promise<Uint8Array>;
  /**
   * Draws the first page as a WebP picture, margins included, from what would be printed.
   *
   * @param width of the picture in pixels; its height follows from the paper.
   * @throws {PrinterUnavailable} as `print`.
   */
  picture(request: PrintRequest, width: number): Promise<Uint8Array>;
  /** Starts the browser and loads these sheets, so that the first print is warm. */
  warm(sheets: readonly Sheet[]): Promise<void>;
  /** Resolves when a print would work. @throws {PrinterUnavailable} saying what to install. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export class PrinterUnavailable extends Error {
  override readonly name = 'PrinterUnavailable';
}
