import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  objectText,
  readPdfObjects,
  UnknownPdfForm,
  writePdfObjects,
  type PdfObjects,
} from './pdf-objects';
import { dateString, nameObject, textString } from './pdf-values';
import type { PrintRequest } from './printer';
import { correctedMaps } from './shared-glyphs';
import { correctedStructure } from './structure';
import { xmpPacket } from './xmp';

/** What a PDF says of itself beyond its pages. */
export type DocumentProperties = Pick<
  PrintRequest,
  'title' | 'author' | 'language' | 'modified' | 'attachment'
>;

const PRODUCER = 'CVstomize';

/**
 * Gives a PDF that Chromium printed its properties, and cures what keeps Chromium's tagged PDF from
 * PDF/UA-1: XMP metadata (clause 7.1-8) and descriptions of links (7.18.1-2, 7.18.5-2). The
 * attachment becomes an associated file of the document (ISO 32000-2 §14.13). Depends on nothing
 * but its input, so that equal input gives equal bytes.
 *
 * @param text what was printed, by which maps from glyphs to characters are corrected.
 * @throws {UnknownPdfForm} for a PDF that Chromium did not print.
 */
export function withProperties(
  pdf: Uint8Array,
  properties: DocumentProperties,
  text = '',
): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const objects = readPdfObjects(bytes);
  const added = new Map<number, Buffer>();
  const add = (content: string | Buffer): string => {
    const number = objects.size + added.size;
    added.set(number, typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
    return `${number} 0 R`;
  };
  const info = add(infoDictionary(properties));
  const metadata = add(
    stream('/Type /Metadata /Subtype /XML', Buffer.from(xmpPacket(properties, PRODUCER), 'utf8')),
  );
  const catalog = [
    '/Version /1.7',
    `/Lang ${textString(properties.language)}`,
    `/Metadata ${metadata}`,
  ];
  if (properties.attachment !== undefined) {
    const { name } = properties.attachment;
    const file = add(fileSpecification(properties.attachment, add));
    catalog.push(
      `/AF [${file}]`,
      `/Names <</EmbeddedFiles <</Names [${textString(name)} ${file}]>>>>`,
    );
  }
  const replaced = new Map<number, Buffer | undefined>([
    ...describedLinks(bytes, objects),
    ...correctedMaps(bytes, objects, text),
    ...correctedStructure(bytes, objects, text, add),
  ]);
  replaced.set(objects.root, extendedCatalog(bytes, objects, catalog.join('\n')));
  if (objects.info !== undefined) replaced.set(objects.info, undefined);
  const identity = createHash('md5');
  for (const span of spansWithout(objects, objects.info)) {
    identity.update(bytes.subarray(span.start, span.end));
  }
  for (const content of added.values()) identity.update(content);
  const id = `<${identity.digest('hex')}>`;
  return writePdfObjects(bytes, objects, {
    replaced,
    added,
    trailer: `/Info ${info}\n/ID [${id} ${id}]`,
  });
}

/** The bytes of all objects but one, in as few pieces as there are: objects follow one another. */
function spansWithout({ ranges }: PdfObjects, number: number | undefined) {
  const spans: { start: number; end: number }[] = [];
  for (const range of ranges) {
    if (range.number === number) continue;
    const last = spans.at(-1);
    if (last?.end === range.start) last.end = range.end;
    else spans.push({ start: range.start, end: range.end });
  }
  return spans;
}

function infoDictionary({ title, author, modified }: DocumentProperties): string {
  const entries = [
    `/Title ${textString(title)}`,
    `/Author ${textString(author)}`,
    `/Creator ${textString(PRODUCER)}`,
    `/Producer ${textString(PRODUCER)}`,
  ];
  if (modified !== undefined) {
    entries.push(`/CreationDate ${dateString(modified)}`, `/ModDate ${dateString(modified)}`);
  }
  return `<<${entries.join('\n')}>>`;
}

function fileSpecification(
  attachment: NonNullable<PrintRequest['attachment']>,
  add: (content: Buffer) => string,
): string {
  const { name, mimeType, description, bytes } = attachment;
  const checksum = createHash('md5').update(bytes).digest('hex');
  const embedded = add(
    stream(
      `/Type /EmbeddedFile /Subtype ${nameObject(mimeType)} /Filter /FlateDecode` +
        ` /Params <</Size ${bytes.byteLength} /CheckSum <${checksum}>>>`,
      deflateSync(bytes),
    ),
  );
  return (
    `<</Type /Filespec /F ${textString(name)} /UF ${textString(name)}` +
    ` /Desc ${textString(description)} /AFRelationship /Source` +
    ` /EF <</F ${embedded} /UF ${embedded}>>>>`
  );
}

function stream(entries: string, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<<${entries} /Length ${content.length}>>\nstream\n`, 'latin1'),
    content,
    Buffer.from('\nendstream'),
  ]);
}

/** `n 0 obj`, the dictionary's content, `endobj`. */
const DICTIONARY = /^\d+ 0 obj\s*<<([\s\S]*)>>\s*endobj\s*$/;

function extendedCatalog(bytes: Buffer, objects: PdfObjects, entries: string): Buffer {
  const content = DICTIONARY.exec(objectText(bytes, objects, objects.root))?.[1];
  if (content === undefined || /\/(Names|Metadata|AF)\b/.test(content)) {
    throw new UnknownPdfForm('Its catalog is not the one that Chromium writes.');
  }
  const kept = content.replace(/\/Lang\s*(\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]*>)\s*/, '');
  return Buffer.from(`<<${kept}\n${entries}>>`, 'latin1');
}

const ANNOTATION = Buffer.from('/Type /Annot', 'latin1');

/** Long enough to see that an object is an annotation; most are not. */
const ANNOTATION_HEAD_BYTES = 48;

/** Link annotations with their address as `/Contents`. */
function* describedLinks(bytes: Buffer, objects: PdfObjects): Generator<[number, Buffer]> {
  let next = -1;
  for (const { number, start, end } of objects.ranges) {
    if (next < start) next = bytes.indexOf(ANNOTATION, start);
    if (next < 0) return;
    if (next + ANNOTATION.length > Math.min(end, start + ANNOTATION_HEAD_BYTES)) continue;
    const content = DICTIONARY.exec(bytes.toString('latin1', start, end))?.[1];
    const address = /\/URI (\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]*>)/.exec(content ?? '')?.[1];
    if (content === undefined || address === undefined) continue;
    yield [number, Buffer.from(`<<${content}\n/Contents ${address}>>`, 'latin1')];
  }
}
