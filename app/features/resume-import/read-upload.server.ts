import { PdfUnreadable, type UnreadableCause } from '~/platform/pdf-reading/reading';
import { readSeenText } from '~/platform/pdf-reading/seen-text.server';
import { Failure } from '~/platform/failure';
import { decodeText } from './decode-text';
import { readDocx } from './docx/read-docx';
import { readHtml } from './html/read-html';
import { detectFileType } from './detect-file-type';
import { toMarkdown } from '~/features/resume/export/markdown';
import { attachedResume } from './documents/attached-resume';
import type { ReadDocument } from './documents/document';
import { readJson } from './documents/read-json';
import { writtenResume } from './documents/written-resume';
import { readText } from './read-text';
import { textOfPages } from './text-of-pages';
import { hiddenCharactersIn } from './hidden-characters';
import {
  tidyLines,
  UPLOAD_MAX_BYTES,
  UPLOAD_MAX_CHARACTERS,
  UPLOAD_MAX_PAGES,
  type ReadUpload,
} from './upload';
import { worthTelling } from './hidden-text';

const PASTE = 'Paste the resume as text instead.';

const UNREADABLE: Readonly<Record<UnreadableCause, string>> = {
  too_large: `This PDF holds far more than a resume: pictures or data that take too much to unpack. ${PASTE}`,
  too_long: `This PDF has more than ${UPLOAD_MAX_PAGES} pages, or more text than a resume. Send the resume alone.`,
  not_a_pdf: `This is no PDF. ${PASTE}`,
  locked: 'This PDF is locked with a password. Save it without one, and send it again.',
  broken: 'This PDF is damaged and can’t be read. Save it again, then upload it.',
  too_slow: `Reading this PDF took too long. ${PASTE}`,
};

const NO_TEXT = 'There is no text in this file.';
const NO_TEXT_IN_PDF = `This PDF holds no text that can be seen: it may be a picture of a page. ${PASTE}`;

type Read = Omit<ReadUpload, 'kind'>;

/**
 * The resume in a file, told apart by what is in it: PDF, Word (.docx), web page, JSON Resume or
 * our answers, Markdown, plain text. What nobody sees who looks at it is taken out and told. May
 * take seconds and much memory on hostile files: for a thread, never for the one of requests.
 *
 * @throws {Failure} `invalid`, saying what the file is and what to do.
 */
export async function readUpload(bytes: Uint8Array): Promise<ReadUpload> {
  if (bytes.byteLength > UPLOAD_MAX_BYTES) {
    throw new Failure('invalid', `This file is larger than 10 MB. ${PASTE}`);
  }
  if (bytes.byteLength === 0) {
    throw new Failure('invalid', `This file is empty. ${PASTE}`);
  }
  const kind = detectFileType(bytes);
  const read = await readAs(kind, bytes);
  if (read.text.length > UPLOAD_MAX_CHARACTERS) {
    throw new Failure('invalid', 'This file holds far more text than a resume. Send the resume alone.'); // prettier-ignore
  }
  if (!/\p{L}{2}/u.test(read.text)) {
    throw new Failure('invalid', kind === 'pdf' ? NO_TEXT_IN_PDF : NO_TEXT);
  }
  return {
    ...read,
    kind,
    hidden: worthTelling([...read.hidden, ...hiddenCharactersIn(read.text)]),
  };
}

async function readAs(kind: ReadUpload['kind'], bytes: Uint8Array): Promise<Read> {
  switch (kind) {
    case 'pdf':
      return readPdf(bytes);
    case 'docx':
      return { ...PLAIN, ...readDocx(bytes) };
    case 'html':
      return { ...PLAIN, ...readHtml(limited(decodeText(bytes, { page: true }))) };
    case 'json':
      return readAsDocument(limited(decodeText(bytes)));
    case 'text':
      return readWritten(limited(decodeText(bytes)));
  }
}

const PLAIN = { columns: false, scanned: false, document: null };

function readWritten(text: string): Read {
  const document = writtenResume(text);
  return document === null ? { ...PLAIN, ...readText(text) } : ofDocument(document);
}

const readAsDocument = (text: string): Read => ofDocument(readJson(text));

function ofDocument(document: ReadDocument): Read {
  return { ...PLAIN, text: toMarkdown(document.resume), hidden: document.hidden, document };
}

/** Marks and styles of a page, and keys of data, take far more room than their words. */
const MARKUP_MAX_CHARACTERS = 1_500_000;

function limited(text: string): string {
  if (text.length <= MARKUP_MAX_CHARACTERS) return text;
  throw new Failure('invalid', `This file holds far more than a resume. ${PASTE}`);
}

async function readPdf(bytes: Uint8Array): Promise<Read> {
  try {
    const { pages, unseen, scanned, attachments } = await readSeenText(bytes, {
      mostPages: UPLOAD_MAX_PAGES,
      mostCharacters: UPLOAD_MAX_CHARACTERS,
    });
    const text = tidyLines(textOfPages(pages));
    return {
      text,
      document: attachedResume(attachments, text),
      hidden: unseen.map(({ text, cause }) => ({ text, way: cause })),
      columns: pages.some(({ columns }) => columns),
      scanned,
    };
  } catch (error) {
    if (!(error instanceof PdfUnreadable)) throw error;
    throw new Failure('invalid', UNREADABLE[error.reason], { cause: error });
  }
}
