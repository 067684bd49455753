import type { ReadDocument } from './documents/document';
import type { HiddenText } from './hidden-text';

/** What a file is, told by what is in it. */
export type UploadKind = 'pdf' | 'docx' | 'html' | 'json' | 'text';

/** An uploaded resume as plain text with a little Markdown: headings and lists. */
export interface ReadUpload {
  kind: UploadKind;
  text: string;
  hidden: HiddenText[];
  /** It was set in two columns, which stand one after the other in the text. */
  columns: boolean;
  /** Pages are pictures, and the text is what a scanner recognised. */
  scanned: boolean;
  /** The resume by the keys of the file, where it has such; null where its text is all there is. */
  document: ReadDocument | null;
}

/** The largest file that is read, in bytes. */
export const UPLOAD_MAX_BYTES = 10 * 1024 * 1024;
/** The longest document that is read, in pages. */
export const UPLOAD_MAX_PAGES = 30;
/** The longest text that is read of a file, in characters; a resume is far shorter. */
export const UPLOAD_MAX_CHARACTERS = 100_000;

/** The text without more than one empty line in a row, and none at its ends. */
export const tidyLines = (text: string): string =>
  text
    .replace(/[^\S\n]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\s+$/gu, '');
