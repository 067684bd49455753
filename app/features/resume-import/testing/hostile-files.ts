import { strToU8, zipSync } from 'fflate';
import { deflateSync } from 'node:zlib';
import { makeDocx, paragraph } from './make-docx';

/** A file made to hold up or break whoever reads it. */
export interface HostileFile {
  name: string;
  bytes: Uint8Array;
}

const MEGABYTE = 1024 * 1024;
const text = (words: string): Uint8Array => Uint8Array.from(Buffer.from(words, 'utf8'));
const latin = (words: string): Uint8Array => Uint8Array.from(Buffer.from(words, 'latin1'));

/** An object of a PDF: its dictionary, and its stream where it has one. */
type PdfObject = string | { dictionary: string; stream: Uint8Array };

/** A PDF of these objects, the first of which is the catalog. */
export function pdfOf(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Uint8Array | string): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    add(`${index + 1} 0 obj\n`);
    if (typeof object === 'string') add(object);
    else {
      add(`<<${object.dictionary}/Length ${object.stream.length}>>stream\n`);
      add(object.stream);
      add('\nendstream');
    }
    add('\nendobj\n');
  }
  const start = length;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`);
  return new Uint8Array(Buffer.concat(parts));
} // prettier-ignore

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const PAGES = '<</Type/Pages/Count 1/Kids[3 0 R]>>';
const page = (more = ''): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R${more}>>`;
const onePage = (content: PdfObject, more = '', ...others: PdfObject[]): Uint8Array =>
  pdfOf([CATALOG, PAGES, page(more), content, ...others]);

/** Data packed so many times, as a chain of filters unpacks it. */
function packed(bytes: number, times: number): Uint8Array {
  let data: Uint8Array = new Uint8Array(bytes).fill(0x20);
  for (let time = 0; time < times; time += 1)
    data = new Uint8Array(deflateSync(data, { level: 9 }));
  return data;
}

const hex = (bytes: Uint8Array): Uint8Array => latin(`${Buffer.from(bytes).toString('hex')}>`);

/** Run length: each pair of bytes is 128 of one. */
const runs = (bytes: number): Uint8Array =>
  Uint8Array.from({ length: Math.floor(bytes / 64) + 1 }, (_, at) =>
    at % 2 === 0 ? 129 : 0x20,
  ).fill(128, -1);

/** Forms that each draw the next several times. */
function laughingForms(depth: number, times: number): Uint8Array {
  const forms = Array.from({ length: depth }, (_, index): PdfObject => {
    const next = 6 + index;
    const isLast = index === depth - 1;
    return {
      dictionary: `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F ${isLast ? 4 : next} 0 R>>>>`,
      stream: latin(isLast ? '0 0 m 5 5 l S' : '/F Do '.repeat(times)),
    };
  });
  return onePage(
    { dictionary: '', stream: latin('/F Do '.repeat(times)) },
    '/Resources<</XObject<</F 5 0 R>>>>',
    ...forms,
  );
}

const image = (dictionary: string, stream: Uint8Array): Uint8Array =>
  onePage(
    { dictionary: '', stream: latin('500 0 0 500 0 0 cm /I Do') },
    '/Resources<</XObject<</I 5 0 R>>>>',
    {
      dictionary: `/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8${dictionary}`,
      stream,
    },
  );

const flate = (stream: Uint8Array, dictionary = '/Filter/FlateDecode'): Uint8Array =>
  onePage({ dictionary, stream });

/** PDFs whose streams, pages or objects are more than they seem. */
function hostilePdfs(): HostileFile[] {
  const big = 300 * MEGABYTE;
  return [
    { name: 'a PDF that unpacks to 300 MB', bytes: flate(packed(big, 1)) },
    { name: 'a PDF packed twice', bytes: flate(packed(big, 2), '/Filter[/FlateDecode/FlateDecode]') },
    { name: 'a PDF packed three times', bytes: flate(packed(big, 3), '/Filter[/Fl/Fl/Fl]') },
    { name: 'a PDF whose filter is written in numbers', bytes: flate(packed(big, 2), '/Filter[/#46lateDecode/Flate#44ecode]') },
    { name: 'a PDF packed as text, and that again', bytes: flate(hex(packed(big, 2)), '/Filter[/ASCIIHexDecode/FlateDecode/FlateDecode]') },
    { name: 'a PDF packed under another key', bytes: flate(packed(big, 2), '/F[/FlateDecode/FlateDecode]/Filter[/FlateDecode/FlateDecode]') },
    { name: 'a PDF whose list of filters is elsewhere', bytes: onePage({ dictionary: '/Filter 5 0 R', stream: packed(big, 2) }, '', '[/FlateDecode /FlateDecode]') },
    { name: 'a PDF of runs', bytes: flate(runs(8 * MEGABYTE), '/Filter/RunLengthDecode') },
    { name: 'a PDF of runs of runs', bytes: flate(runs(2 * MEGABYTE), '/Filter[/RunLengthDecode/RunLengthDecode/RunLengthDecode]') },
    { name: 'a PDF with an LZW stream that is none', bytes: flate(new Uint8Array(MEGABYTE).fill(0x80), '/Filter/LZWDecode') },
    { name: 'a PDF with a predictor of a huge row', bytes: flate(packed(MEGABYTE, 1), '/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2147483647/Colors 32/BitsPerComponent 16>>') },
    { name: 'a PDF with a picture of 4 gigapixels', bytes: image('/Width 65000/Height 65000/Filter/FlateDecode', packed(MEGABYTE, 1)) },
    { name: 'a PDF with a picture packed twice', bytes: image('/Width 9000/Height 9000/Filter[/FlateDecode/FlateDecode]', packed(81 * MEGABYTE, 2)) },
    { name: 'a PDF with a fax of endless rows', bytes: image('/Width 60000/Height 60000/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 60000/Rows 60000>>', new Uint8Array(MEGABYTE)) },
    { name: 'a PDF whose forms draw forms', bytes: laughingForms(9, 10) },
    { name: 'a PDF whose form draws itself', bytes: onePage({ dictionary: '', stream: latin('/F Do') }, '/Resources<</XObject<</F 5 0 R>>>>', { dictionary: '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>', stream: latin('/F Do /F Do') }) },
    { name: 'a PDF whose pages go round', bytes: pdfOf([CATALOG, '<</Type/Pages/Count 1/Kids[2 0 R]/Parent 2 0 R>>']) },
    { name: 'a PDF that says it has a milliard pages', bytes: pdfOf([CATALOG, '<</Type/Pages/Count 1000000000/Kids[3 0 R]>>', page(), { dictionary: '', stream: latin('') }]) },
    { name: 'a PDF of 5,000 pages', bytes: pdfOf([CATALOG, `<</Type/Pages/Count 5000/Kids[${'3 0 R '.repeat(5000)}]>>`, page(), { dictionary: '', stream: latin('') }]) },
    { name: 'a PDF of a page a kilometre high', bytes: pdfOf([CATALOG, PAGES, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 2834645 2834645]/Contents 4 0 R>>', { dictionary: '', stream: latin('BT ET') }]) },
    { name: 'a PDF of a million strokes', bytes: flate(new Uint8Array(deflateSync(Buffer.from('0 0 m 500 800 l S '.repeat(400_000)))), '/Filter/FlateDecode') },
    { name: 'a PDF of brackets in brackets', bytes: onePage({ dictionary: '', stream: latin(`${'['.repeat(200_000)}${']'.repeat(200_000)} TJ`) }) },
    { name: 'a PDF of dictionaries in dictionaries', bytes: pdfOf([CATALOG, PAGES, `${'<</A '.repeat(50_000)}0${'>>'.repeat(50_000)}`]) },
    { name: 'a PDF that is locked', bytes: pdfOf([CATALOG, PAGES, page(), { dictionary: '', stream: latin('x') }, '<</Filter/Standard/V 2/R 3/Length 128/P -44/O(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)/U(bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb)>>'], '/Encrypt 5 0 R/ID[(a)(a)]') },
    { name: 'a PDF that is cut off', bytes: flate(packed(MEGABYTE, 1)).slice(0, 600) },
    { name: 'a PDF of nothing but its mark', bytes: latin('%PDF-1.7') },
    { name: 'a PDF behind a kilobyte of markup', bytes: latin(`${' '.repeat(900)}<html>%PDF-1.7\n`) },
    { name: 'a PDF of words without end', bytes: flate(new Uint8Array(deflateSync(Buffer.from(`BT /F1 9 Tf ${'(words and more words) Tj '.repeat(60_000)} ET`))), '/Filter/FlateDecode') },
    { name: 'a PDF that is its own index before', bytes: latin('%PDF-1.7\ntrailer<</Root 1 0 R/Prev 9/Size 9>>\nstartxref\n9\n%%EOF') },
  ];
} // prettier-ignore

const zipOfParts = (parts: Readonly<Record<string, string>>): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])), { level: 9 }); // prettier-ignore

/** Word files that unpack, nest or refer to more than they seem. */
function hostileWordFiles(): HostileFile[] {
  const laughs = `<!DOCTYPE w [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`;
  return [
    { name: 'a Word file that unpacks to 200 MB', bytes: makeDocx(' '.repeat(200 * MEGABYTE)) },
    { name: 'a Word file of entities in entities', bytes: zipOfParts({ 'word/document.xml': `${laughs}<w:document><w:t>&j;</w:t></w:document>` }) },
    { name: 'a Word file that asks for another file', bytes: zipOfParts({ 'word/document.xml': '<!DOCTYPE w SYSTEM "file:///etc/passwd"><w:document/>' }) },
    { name: 'a Word file of elements in elements', bytes: makeDocx('<w:p><w:r>'.repeat(100_000)) },
    { name: 'a Word file of tables in tables', bytes: makeDocx(`${'<w:tbl><w:tr><w:tc>'.repeat(160)}${paragraph('x')}`) },
    { name: 'a Word file of a million empty paragraphs', bytes: makeDocx('<w:p/>'.repeat(900_000)) },
    { name: 'a Word file of one paragraph of 8 MB', bytes: makeDocx(paragraph('a '.repeat(4 * MEGABYTE))) },
    { name: 'a Word file with an attribute of 8 MB', bytes: makeDocx(`<w:p w:a="${'a'.repeat(8 * MEGABYTE)}"/>`) },
    { name: 'a Word file whose styles are based on one another', bytes: makeDocx(`<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`, { 'word/styles.xml': '<w:styles><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>' }) },
    { name: 'a Word file of 5,000 parts', bytes: zipSync(Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`word/${at}.xml`, new Uint8Array(0)]))) },
    { name: 'a ZIP file in ZIP files', bytes: zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'c.zip': new Uint8Array(5 * MEGABYTE) }) }) }) },
  ];
} // prettier-ignore

/** Pages, data and texts that patterns or parsers stumble over. */
function hostileTexts(): HostileFile[] {
  return [
    { name: 'a page of elements in elements', bytes: text(`<html><body>${'<div>'.repeat(200_000)}x`) },
    { name: 'a page of a comment without end', bytes: text(`<!--${'<!-'.repeat(300_000)}`) },
    { name: 'a page of comments before it begins', bytes: text(`${'<!-- a -->'.repeat(90)}${'<!--'.repeat(1_000)}<html>`) },
    { name: 'a page of styles without end', bytes: text(`<html><style>${'a{b:c;'.repeat(150_000)}`) },
    { name: 'a page of selectors', bytes: text(`<html><style>${'.a.b#c,'.repeat(80_000)}{display:none}</style>x`) },
    { name: 'a page of attributes', bytes: text(`<html><p ${'a="b" '.repeat(150_000)}>x`) },
    { name: 'data in lists in lists', bytes: text(`{"basics":${'['.repeat(500_000)}`) },
    { name: 'data in objects in objects', bytes: text(`{"work":[${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}]}`) },
    { name: 'a resume of data with 200,000 jobs', bytes: text(JSON.stringify({ basics: { name: 'A' }, work: Array.from({ length: 200_000 }, () => ({ name: 'B' })) })) },
    { name: 'data whose keys mean more', bytes: text('{"basics":{"name":"A"},"__proto__":{"x":1},"constructor":{"prototype":{"y":2}},"work":[{"name":"B","__proto__":{"z":3}}]}') },
    { name: 'a line of 90,000 characters', bytes: text('a'.repeat(90_000)) },
    { name: 'a line of addresses without end', bytes: text(`Nela Novak\n${'a.b-c@'.repeat(15_000)}`) },
    { name: 'a line of numbers without end', bytes: text(`Nela Novak\n${'1 (2) - '.repeat(11_000)}`) },
    { name: 'a line of dates without end', bytes: text(`Nela Novak\nExperience\n${'Jan 2019 - '.repeat(8_000)}`) },
    { name: 'a line of brackets without end', bytes: text(`Skills\n${'(['.repeat(45_000)}`) },
    { name: 'a line of stars and links', bytes: text(`# A\n${'**[a]('.repeat(15_000)}`) },
    { name: 'marks stacked on one letter', bytes: text(`A${'\u0301'.repeat(90_000)}`) },
    { name: 'text that turns around', bytes: text('\u202e\u2066Nela'.repeat(12_000)) },
    { name: 'a text of half a letter', bytes: latin('Nela \u00c3( Novak \u00ff\u00fe') },
    { name: 'a text in an encoding of 1991', bytes: latin('\u00ff\u00feN\u0000e\u0000l\u0000a\u0000\n\u0000\u0000\u00d8') },
    { name: 'nothing but nothing', bytes: new Uint8Array(2 * MEGABYTE) },
    { name: 'a picture that says it is a page', bytes: latin('\u0089PNG\r\n\u001a\n<html>') },
  ];
} // prettier-ignore

/** All of them, made anew. */
export const hostileFiles = (): HostileFile[] => [
  ...hostilePdfs(),
  ...hostileWordFiles(),
  ...hostileTexts(),
];
