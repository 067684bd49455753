import { deflateSync, inflateSync } from 'node:zlib';
import { objectText, type PdfObjects } from './pdf-objects';

/**
 * Characters that fonts draw with one glyph. Skia tells readers the lowest of them, so that `’` is
 * read as the letter `ʼ` (U+02BC), a Greek `μ` as the micro sign and a Greek `ι` as U+0269.
 */
const ALIASES: readonly (readonly [lowest: string, meant: string])[] = [
  ['\u00b5', '\u03bc'],
  ['\u02bb', '\u2018'],
  ['\u02bc', '\u2019'],
  ['\u02ee', '\u201d'],
  ['\u0269', '\u03b9'],
  ['\u0394', '\u2206'],
  ['\u03c6', '\u03d5'],
];

/**
 * The document's ToUnicode maps (ISO 32000-1 §9.10.3) corrected to the characters that the text
 * really has; nothing where the text has none of those in question, or both of a pair.
 *
 * @param text what was printed; markup around it does not matter.
 */
export function* correctedMaps(
  bytes: Buffer,
  objects: PdfObjects,
  text: string,
): Generator<[number, Buffer]> {
  const meant = new Map(
    ALIASES.filter(([lowest, other]) => text.includes(other) && !text.includes(lowest)).map(
      ([lowest, other]) => [lowest.charCodeAt(0), other.charCodeAt(0)],
    ),
  );
  if (meant.size === 0) return;
  for (const number of mapNumbers(bytes, objects)) {
    const [, entries, length] = STREAM_HEAD.exec(objectText(bytes, objects, number)) ?? [];
    const range = objects.ranges.find((each) => each.number === number);
    if (entries === undefined || length === undefined || range === undefined) continue;
    const start = bytes.indexOf('stream', range.start) + 'stream\n'.length;
    const map = inflateSync(bytes.subarray(start, start + Number(length))).toString('latin1');
    const corrected = corrections(map, meant);
    if (corrected === undefined) continue;
    const content = deflateSync(Buffer.from(corrected, 'latin1'));
    yield [
      number,
      Buffer.concat([
        Buffer.from(`<</Filter /FlateDecode\n/Length ${content.length}>> stream\n`),
        content,
        Buffer.from('\nendstream'),
      ]),
    ];
  }
}

const STREAM_HEAD = /^\d+ 0 obj\s*(<<[^>]*\/Length (\d+)[^>]*>>)\s*stream\n/;

/** Longer objects are no fonts: streams, mostly. */
const LONGEST_FONT_BYTES = 1000;

function* mapNumbers(bytes: Buffer, objects: PdfObjects): Generator<number> {
  for (const { start, end } of objects.ranges) {
    if (end - start > LONGEST_FONT_BYTES) continue;
    const number = /\/ToUnicode (\d+) 0 R/.exec(bytes.toString('latin1', start, end))?.[1];
    if (number !== undefined) yield Number(number);
  }
}

const ENTRIES_A_BLOCK = 100;

/** The map with other characters, every range written out; undefined where nothing changes. */
function corrections(map: string, meant: ReadonlyMap<number, number>): string | undefined {
  const head = /^[\s\S]*?endcodespacerange\n/.exec(map)?.[0];
  const tail = /\nendcmap[\s\S]*$/.exec(map)?.[0];
  if (head === undefined || tail === undefined) return undefined;
  let changes = 0;
  const entries: string[] = [];
  const add = (glyph: number, character: string): void => {
    const other = character.length === 4 ? meant.get(parseInt(character, 16)) : undefined;
    if (other !== undefined) changes += 1;
    entries.push(`<${hex(glyph)}> <${other === undefined ? character : hex(other)}>`);
  };
  const blocks = map.slice(head.length).matchAll(/beginbf(char|range)\n([\s\S]*?)endbf/g);
  for (const [, kind, lines = ''] of blocks) {
    for (const line of lines.trim().split('\n')) {
      const [first = '', second = '', third = ''] = [...line.matchAll(/<([0-9A-Fa-f]+)>/g)].map(
        (match) => match[1] ?? '',
      );
      if (kind === 'char') {
        add(parseInt(first, 16), second);
        continue;
      }
      const glyphs = parseInt(second, 16) - parseInt(first, 16);
      for (let step = 0; step <= glyphs; step += 1) {
        add(parseInt(first, 16) + step, hex(parseInt(third, 16) + step));
      }
    }
  }
  if (changes === 0) return undefined;
  const written: string[] = [];
  for (let from = 0; from < entries.length; from += ENTRIES_A_BLOCK) {
    const block = entries.slice(from, from + ENTRIES_A_BLOCK);
    written.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return head + written.join('\n') + tail;
}

const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0');
