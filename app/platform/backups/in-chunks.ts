export interface Chunk {
  readonly bytes: Uint8Array;
  /** Nothing follows. */
  readonly last: boolean;
}

/**
 * Cuts a stream into chunks of `size` bytes; the last one is shorter where it does not come out
 * even, and empty only where there is nothing at all. Holds one chunk back, to know the last.
 */
export async function* inChunks(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Chunk> {
  let filled = 0;
  let chunk = Buffer.allocUnsafe(size);
  for await (const bytes of source) {
    let from = 0;
    while (from < bytes.byteLength) {
      if (filled === size) {
        yield { bytes: chunk, last: false };
        chunk = Buffer.allocUnsafe(size);
        filled = 0;
      }
      const taken = Math.min(size - filled, bytes.byteLength - from);
      chunk.set(bytes.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
    }
  }
  yield { bytes: chunk.subarray(0, filled), last: true };
}
