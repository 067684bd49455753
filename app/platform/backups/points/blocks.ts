/** As large as a page of SQLite is by default; what does not change is told block by block. */
export const BLOCK_BYTES = 4096;
/** So many blocks are 8 MB: a piece is held in memory. */
export const BLOCKS_IN_A_PIECE = 2048;

/** Blocks of a file with their places. */
export interface Block {
  readonly index: number;
  readonly bytes: Uint8Array;
}

/** Writes blocks as one buffer: how many, their places, their bytes. */
export function writeBlocks(blocks: readonly Block[]): Buffer {
  const head = Buffer.alloc(4 * (1 + blocks.length));
  head.writeUInt32BE(blocks.length, 0);
  blocks.forEach(({ index }, at) => head.writeUInt32BE(index, 4 * (at + 1)));
  return Buffer.concat([head, ...blocks.map(({ bytes }) => padded(bytes))]);
}

/** Reads what `writeBlocks` wrote. @throws {RangeError} where it is cut off. */
export function readBlocks(buffer: Buffer): Block[] {
  const count = buffer.readUInt32BE(0);
  const from = 4 * (1 + count);
  if (buffer.byteLength !== from + count * BLOCK_BYTES) throw new RangeError('Blocks are cut off');
  return Array.from({ length: count }, (_, at) => ({
    index: buffer.readUInt32BE(4 * (at + 1)),
    bytes: buffer.subarray(from + at * BLOCK_BYTES, from + (at + 1) * BLOCK_BYTES),
  }));
}

/** The last block of a file may be shorter; the file's size says how much of it is real. */
function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.byteLength === BLOCK_BYTES) return bytes;
  const whole = new Uint8Array(BLOCK_BYTES);
  whole.set(bytes);
  return whole;
}
