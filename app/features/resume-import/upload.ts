/** What a file is, told by what is in it. */
export type UploadKind = 'pdf' | 'docx' | 'html' | 'json' | 'text';

/** How a text is kept from the eyes of people. */
export const WAYS_OF_HIDING = [
  'tiny',
  'off_page',
  'not_drawn',
  'same_colour',
  'covered',
  'switched_off',
  'comment',
  'shapeless',
] as const;
export type WayOfHiding = (typeof WAYS_OF_HIDING)[number];

/** Text of a file that nobody sees who looks at it. */
export interface HiddenText {
  text: string;
  way: WayOfHiding;
}

/** An uploaded resume as plain text with a little Markdown: headings and lists. */
export interface ReadUpload {
  kind: UploadKind;
  text: string;
  hidden: HiddenText[];
  /** It was set in two columns, which stand one after the other in the text. */
  columns: boolean;
  /** Pages are pictures, and the text is what a scanner recognised. */
  scanned: boolean;
}

/** The largest file that is read, in bytes. */
export const UPLOAD_MAX_BYTES = 3 * 1024 * 1024;
/** The longest document that is read, in pages. */
export const UPLOAD_MAX_PAGES = 20;
/** The longest text that is read of a file, in characters; a resume is far shorter. */
export const UPLOAD_MAX_CHARACTERS = 100_000;

const MOST_HIDDEN = 20;
const LONGEST_HIDDEN = 300;

/** What is worth telling: words, each once, as many and as much as somebody would read. */
export function worthTelling(hidden: readonly HiddenText[]): HiddenText[] {
  const told = new Map<string, HiddenText>();
  for (const { text, way } of hidden) {
    const plain = text.replace(/\s+/gu, ' ').trim();
    if (!/[\p{L}\p{N}]{2}/u.test(plain) || told.has(plain)) continue;
    if (told.size === MOST_HIDDEN) break;
    told.set(plain, {
      text: plain.length > LONGEST_HIDDEN ? `${plain.slice(0, LONGEST_HIDDEN)}…` : plain,
      way,
    });
  }
  return [...told.values()];
}

/** The text without more than one empty line in a row, and none at its ends. */
export const tidyLines = (text: string): string =>
  text
    .replace(/[^\S\n]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\s+$/gu, '');
