import { inflateRawSync } from 'node:zlib';
import { Failure } from '~/platform/failure';

/** What one part may unpack to, in bytes; the words of a long document take a tenth of it. */
const PART_MAX_BYTES = 12 * 1024 * 1024;
const MOST_PARTS = 4_000;

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const PART = 0x04034b50;
const DIRECTORY_ENTRY_BYTES = 46;
const PART_HEADER_BYTES = 30;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Part {
  start: number;
  packedBytes: number;
  method: number;
}

/**
 * Opens a ZIP file (APPNOTE 6.3.3, without ZIP64) for reading single parts of it. What a part says
 * of its own size counts for nothing: unpacking ends at a limit.
 *
 * @returns reads a part by its name; undefined where there is none.
 * @throws {Failure} `invalid` where it is damaged, locked, or too large.
 */
export function openZip(bytes: Uint8Array): (name: string) => Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = readDirectory(file);
  return (name) => {
    const part = parts.get(name);
    return part === undefined ? undefined : unpack(file, part);
  };
}

function readDirectory(file: Buffer): Map<string, Part> {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw tooLarge();
  const parts = new Map<string, Part>();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + DIRECTORY_ENTRY_BYTES > file.length || file.readUInt32LE(at) !== IN_DIRECTORY) {
      throw damaged();
    }
    const flags = file.readUInt16LE(at + 8);
    if ((flags & ENCRYPTED) !== 0) throw locked();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      file.readUInt16LE(at + field),
    );
    const nameAt = at + DIRECTORY_ENTRY_BYTES;
    const name = file.toString('utf8', nameAt, nameAt + (nameLength ?? 0));
    parts.set(name, {
      method: file.readUInt16LE(at + 10),
      packedBytes: file.readUInt32LE(at + 20),
      start: file.readUInt32LE(at + 42),
    });
    at = nameAt + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return parts;
}

function findEnd(file: Buffer): number {
  const first = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  for (let at = file.length - END_BYTES; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw damaged();
}

function unpack(file: Buffer, { start, packedBytes, method }: Part): Uint8Array {
  if (start + PART_HEADER_BYTES > file.length || file.readUInt32LE(start) !== PART) throw damaged();
  const from =
    start + PART_HEADER_BYTES + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
  const packed = file.subarray(from, from + packedBytes);
  if (packed.byteLength < packedBytes) throw damaged();
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: PART_MAX_BYTES });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
  }
}

const damaged = (): Failure =>
  new Failure('invalid', 'This file is damaged and can’t be read. Save it again, then upload it.');
const locked = (): Failure =>
  new Failure(
    'invalid',
    'This file is locked with a password. Save it without one, and send it again.',
  );
const tooLarge = (): Failure =>
  new Failure(
    'invalid',
    'This file holds far more than a resume. Paste the resume as text instead.',
  );
