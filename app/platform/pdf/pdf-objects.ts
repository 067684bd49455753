/**
 * The objects of a PDF as Chromium's Skia writes it: one revision, a classic cross-reference table,
 * no object streams. Just enough of ISO 32000-1 §7.5 to replace some objects and add others.
 */
export interface PdfObjects {
  /** Objects in the order of the file: number and the range of bytes from `n 0 obj` on. */
  readonly ranges: readonly { number: number; start: number; end: number }[];
  /** One more than the highest object number. */
  readonly size: number;
  readonly root: number;
  readonly info: number | undefined;
}

/** The bytes are no PDF of the one form that is understood here. */
export class UnknownPdfForm extends Error {
  override readonly name = 'UnknownPdfForm';
}

const ENTRY_BYTES = 20;

/** @throws {UnknownPdfForm} for any PDF but a plain one of a single revision. */
export function readPdfObjects(bytes: Buffer): PdfObjects {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 1024));
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? NaN);
  const head = /^xref\s+0 (\d+)\s*?\n/.exec(
    bytes.toString('latin1', table || 0, (table || 0) + 64),
  );
  if (head?.[1] === undefined) throw new UnknownPdfForm('It has no plain cross-reference table.');
  const size = Number(head[1]);
  const entries = table + head[0].length;
  const trailer = bytes.toString('latin1', entries + size * ENTRY_BYTES);
  const root = reference(trailer, 'Root');
  if (root === undefined || trailer.includes('/Prev')) {
    throw new UnknownPdfForm('Its trailer is not that of a single revision.');
  }
  const starts: { number: number; start: number }[] = [];
  for (let number = 1; number < size; number += 1) {
    const entry = entries + number * ENTRY_BYTES;
    if (bytes[entry + 17] !== IN_USE) continue;
    starts.push({ number, start: Number(bytes.toString('latin1', entry, entry + 10)) });
  }
  starts.sort((a, b) => a.start - b.start);
  const ranges = starts.map(({ number, start }, index) => ({
    number,
    start,
    end: starts[index + 1]?.start ?? table,
  }));
  return { ranges, size, root, info: reference(trailer, 'Info') };
}

const IN_USE = 'n'.charCodeAt(0);

function reference(dictionary: string, key: string): number | undefined {
  const number = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** An object from `n 0 obj` on, a byte a character; empty where there is none of this number. */
export function objectText(bytes: Buffer, { ranges }: PdfObjects, number: number): string {
  const range = ranges.find((each) => each.number === number);
  return range === undefined ? '' : bytes.toString('latin1', range.start, range.end);
}

/**
 * Writes a PDF of one revision: the objects of `from` in their order, those in `replaced` with
 * their new content, then those in `added`. `undefined` leaves an object out.
 *
 * @param trailer further entries of the trailer, e.g. `/Info 7 0 R`.
 */
export function writePdfObjects(
  bytes: Buffer,
  from: PdfObjects,
  changes: {
    replaced: ReadonlyMap<number, Buffer | undefined>;
    added: ReadonlyMap<number, Buffer>;
    trailer: string;
  },
): Buffer {
  const parts: Buffer[] = [bytes.subarray(0, from.ranges[0]?.start ?? 0)];
  const offsets = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  const add = (number: number, part: Buffer): void => {
    offsets.set(number, length);
    parts.push(part);
    length += part.length;
  };
  for (const { number, start, end } of from.ranges) {
    const content = changes.replaced.get(number);
    if (content !== undefined) add(number, wrapped(number, content));
    else if (!changes.replaced.has(number)) add(number, bytes.subarray(start, end));
  }
  for (const [number, content] of changes.added) add(number, wrapped(number, content));
  const size = Math.max(from.size, ...[...changes.added.keys()].map((number) => number + 1));
  const table = [`xref\n0 ${size}\n0000000000 65535 f \n`];
  for (let number = 1; number < size; number += 1) {
    const offset = offsets.get(number);
    table.push(
      offset === undefined
        ? '0000000000 65535 f \n'
        : `${String(offset).padStart(10, '0')} 00000 n \n`,
    );
  }
  table.push(`trailer\n<</Size ${size}\n/Root ${from.root} 0 R\n${changes.trailer}>>\n`);
  table.push(`startxref\n${length}\n%%EOF\n`);
  return Buffer.concat([...parts, Buffer.from(table.join(''), 'latin1')]);
}

const wrapped = (number: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${number} 0 obj\n`), content, Buffer.from('\nendobj\n')]);
