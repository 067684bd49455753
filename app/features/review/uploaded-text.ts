import { toMarkdown } from '~/features/resume/export/markdown';
import { jsonResume } from '~/features/resume/json-resume';
import { Failure } from '~/platform/failure';

/** The largest file that is read, in bytes. */
export const UPLOAD_MAX_BYTES = 500 * 1024;

const COPY = 'Open it, select everything, copy, and paste it here instead.';

/** What a file begins with, and what is said of it. */
const REFUSED: readonly (readonly [signs: readonly string[], said: string])[] = [
  [['%PDF-'], `PDF files are not read here. ${COPY}`],
  [['PK\u0003\u0004'], `Word files are not read here. ${COPY}`],
  [['\u00d0\u00cf\u0011\u00e0'], `Old Word files are not read here. ${COPY}`],
  [['{\\rtf'], `RTF files are not read here. ${COPY}`],
  [
    ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'RIFF'],
    'This file is a picture. Nothing can be read from it.',
  ],
  [['<!doctype', '<html', '<?xml', '<svg'], `Web pages are not read here. ${COPY}`],
];

/**
 * The text of an uploaded resume: plain text, Markdown, or JSON Resume as we export it, told apart
 * by what is in it and not by its name. Nothing of a refused file is kept.
 *
 * @throws {Failure} `invalid`, saying what it is and what to do.
 */
export function textOfUpload(bytes: Uint8Array): string {
  if (bytes.byteLength > UPLOAD_MAX_BYTES) {
    throw new Failure('invalid', 'This file is larger than 500 kB. A resume as text never is.');
  }
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const refused = REFUSED.find(([signs]) => signs.some((sign) => begins(start, sign)));
  if (refused !== undefined) throw new Failure('invalid', refused[1]);
  const text = decode(bytes);
  return /^\s*\{/.test(text) ? fromJson(text) : text;
}

const begins = (start: string, sign: string): boolean =>
  start.trimStart().toLowerCase().startsWith(sign.toLowerCase());

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    // eslint-disable-next-line no-control-regex -- what text never holds
    if (!/\u0000/.test(text)) return text;
  } catch {
    // Said below.
  }
  throw new Failure('invalid', `This file is no text in UTF-8. ${COPY}`);
}

function fromJson(text: string): string {
  const refusal = new Failure(
    'invalid',
    'This JSON file is no JSON Resume. Download it anew, or paste the resume as text.',
  );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw Object.assign(refusal, { cause });
  }
  const read = jsonResume.safeParse(value);
  if (!read.success || (read.data.basics ?? read.data.work ?? read.data.education) === undefined) {
    throw refusal;
  }
  return toMarkdown(read.data);
}
