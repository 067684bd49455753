import { Failure } from '~/platform/failure';
import type { UploadKind } from './upload';

const COPY = 'Open it, select everything, copy, and paste it here instead.';

/** Kinds that are not read: what their files begin with, and what is said of them. */
const REFUSED: readonly (readonly [signs: readonly string[], said: string])[] = [
  [['{\\rtf'], `RTF files are not read here. Save it as PDF or Word (.docx). ${COPY}`],
  [
    ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'RIFF', 'BM', 'II*\u0000', 'MM\u0000*'],
    'This file is a picture. Nothing can be read from it.',
  ],
  [['<svg'], 'This file is a drawing. Nothing can be read from it.'],
];
const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0';
const ZIP = ['PK\u0003\u0004', 'PK\u0005\u0006'];
const LOOKED_AT = 1_024;

/**
 * What a file is, by what is in it; its name and what the browser calls it count for nothing.
 *
 * @throws {Failure} `invalid`, saying what it is and what to do, where it is nothing that is read.
 */
export function detectFileType(bytes: Uint8Array): UploadKind {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1');
  if (ZIP.some((sign) => start.startsWith(sign))) return 'docx';
  if (start.startsWith(OLD_OFFICE)) throw new Failure('invalid', sayOldOffice(bytes));
  const refused = REFUSED.find(([signs]) => signs.some((sign) => begins(start, sign)));
  if (refused !== undefined) throw new Failure('invalid', refused[1]);
  const words = withoutMark(start).trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<head|<body)/.test(withoutProlog(words))) return 'html';
  if (/^<(?:\?xml|!doctype|skillspassport|candidate)/.test(words)) {
    if (/europass|skillspassport/.test(words)) {
      throw new Failure(
        'invalid',
        `This is a Europass file as XML, which is not read here. Save it as PDF or Word (.docx). ${COPY}`,
      );
    }
    throw new Failure('invalid', `XML files are not read here. ${COPY}`);
  }
  // Readers accept the mark of a PDF anywhere in the first kilobyte (ISO 32000-1, H.3.4.1).
  if (start.includes('%PDF-')) return 'pdf';
  if (words.startsWith('{')) return 'json';
  return 'text';
}

const begins = (start: string, sign: string): boolean =>
  start.startsWith(sign) || start.trimStart().toLowerCase().startsWith(sign.toLowerCase());

/** What stands behind the declaration of XML and comments. */
function withoutProlog(words: string): string {
  let rest = words.replace(/^<\?xml[^>]*>\s*/, '');
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return '';
    rest = rest.slice(end + '-->'.length).trimStart();
  }
  return rest;
}

const withoutMark = (start: string): string => start.replace(/^\u00ef\u00bb\u00bf/, '');

/** Word keeps documents with a password in the same kind of box as those of before 2007. */
function sayOldOffice(bytes: Uint8Array): string {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? 'This Word file is locked with a password. Save it without one, and send it again.'
    : `This Word file is of the old kind. Save it as .docx or PDF, and send it again. ${COPY}`;
}
