/** What one reader found in a PDF. */
export interface PdfReading {
  reader: ReaderName;
  pages: { lines: string[] }[];
  facts: PdfFacts;
}

/**
 * Two programs of different origin that read in different ways: pdf.js follows the order in which
 * text was written into the file, PDFium is made to read by position, row by row across the page.
 * In a document of one column the two agree.
 */
export const READERS = ['pdf.js', 'PDFium'] as const;
export type ReaderName = (typeof READERS)[number];

export interface PdfFacts {
  pages: number;
  title: string | null;
  author: string | null;
  /** BCP 47; null where unset, and always from PDFium, which cannot tell. */
  language: string | null;
  tagged: boolean;
  /** Titles of the top-level bookmarks. */
  outline: string[];
  fonts: PdfFont[];
  /** Height of the smallest type in points; null where there is none, and always from PDFium. */
  smallestType: number | null;
  attachments: { name: string; bytes: Uint8Array }[];
}

export interface PdfFont {
  /** PostScript name without the subset prefix; `unnamed` where the font has none. */
  name: string;
  embedded: boolean;
  /** E.g. `TrueType`, `CIDFontType2`, `Type3`; `unknown` from PDFium, which cannot tell. */
  type: string;
}

/** The largest PDF that is read, in bytes. */
export const PDF_MAX_BYTES = 20 * 1024 * 1024;
/** The longest PDF that is read, in pages. */
export const PDF_MAX_PAGES = 50;
/** The largest attachment that is handed on, in bytes. */
export const ATTACHMENT_MAX_BYTES = 2 * 1024 * 1024;

export type UnreadableCause =
  'too_large' | 'too_long' | 'not_a_pdf' | 'locked' | 'broken' | 'too_slow';

const MESSAGES: Readonly<Record<UnreadableCause, string>> = {
  too_large: `The PDF is larger than ${PDF_MAX_BYTES / 1024 / 1024} MB.`,
  too_long: `The PDF has more than ${PDF_MAX_PAGES} pages.`,
  not_a_pdf: 'The file is not a PDF.',
  locked: 'The PDF is locked with a password.',
  broken: 'The PDF is damaged and cannot be read.',
  too_slow: 'Reading the PDF took too long.',
};

/** A PDF that cannot be read; the message may be shown to the person. */
export class PdfUnreadable extends Error {
  override readonly name = 'PdfUnreadable';
  readonly reason: UnreadableCause;

  constructor(reason: UnreadableCause, options: ErrorOptions = {}) {
    super(MESSAGES[reason], options);
    this.reason = reason;
  }
}

/** The name of a font as its designer gave it: `AAAAAA+Inter-Bold` → `Inter-Bold`. */
export function fontName(postScriptName: string): string {
  return postScriptName.replace(/^[A-Z]{6}\+/, '') || 'unnamed';
}

/** Text or null where there is nothing but space. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
