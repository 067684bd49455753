import { inflateSync } from 'node:zlib';

/**
 * The characters a font can show, from the `cmap` table of a TrueType or WOFF 1.0 file (OpenType
 * 1.9 §cmap, formats 4 and 12).
 *
 * @throws {RangeError} for a file without such a table.
 */
export function readCharacterMap(file: Uint8Array): Set<number> {
  const table = cmapTable(new DataView(file.buffer, file.byteOffset, file.byteLength));
  const characters = new Set<number>();
  const subtables = table.getUint16(2);
  for (let index = 0; index < subtables; index += 1) {
    const start = table.getUint32(4 + index * 8 + 4);
    const format = table.getUint16(start);
    if (format === 4) readSegments(table, start, characters);
    else if (format === 12) readGroups(table, start, characters);
  }
  return characters;
}

const tag = (view: DataView, offset: number): string =>
  String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + offset, 4));

function cmapTable(font: DataView): DataView {
  const woff = tag(font, 0) === 'wOFF';
  const tables = font.getUint16(woff ? 12 : 4);
  for (let index = 0; index < tables; index += 1) {
    const record = woff ? 44 + index * 20 : 12 + index * 16;
    if (tag(font, record) !== 'cmap') continue;
    const offset = font.getUint32(record + (woff ? 4 : 8));
    const stored = font.getUint32(record + (woff ? 8 : 12));
    const bytes = new Uint8Array(font.buffer, font.byteOffset + offset, stored);
    const plain = woff && stored < font.getUint32(record + 12) ? inflateSync(bytes) : bytes;
    return new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  }
  throw new RangeError('The font has no character map.');
}

/** Format 4: segments of the Basic Multilingual Plane. */
function readSegments(table: DataView, start: number, characters: Set<number>): void {
  const doubled = table.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = table.getUint16(ends + segment);
    const first = table.getUint16(starts + segment);
    const delta = table.getUint16(deltas + segment);
    const offset = table.getUint16(offsets + segment);
    for (let character = first; character <= last && character < 0xffff; character += 1) {
      const glyph =
        offset === 0
          ? (character + delta) & 0xffff
          : table.getUint16(offsets + segment + offset + (character - first) * 2);
      if (glyph !== 0) characters.add(character);
    }
  }
}

/** Format 12: groups of any plane. */
function readGroups(table: DataView, start: number, characters: Set<number>): void {
  const groups = table.getUint32(start + 12);
  for (let group = 0; group < groups; group += 1) {
    const record = start + 16 + group * 12;
    const first = table.getUint32(record);
    const last = table.getUint32(record + 4);
    for (let character = first; character <= last; character += 1) characters.add(character);
  }
}
