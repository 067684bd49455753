const HEADER_BYTES = 8;
const MEMORY_SECTION = 5;
const HAS_MAXIMUM = 1;
const PAGE_BYTES = 64 * 1024;

/**
 * A WebAssembly module whose memory grows no further than to `maxBytes`: its memory section
 * (WebAssembly core specification, 5.5.8) with another maximum of the same length.
 *
 * @throws {RangeError} where the module has no single memory with a maximum that is larger.
 */
export function limitWasmMemory(wasm: Uint8Array, maxBytes: number): Uint8Array {
  const limited = Uint8Array.from(wasm);
  for (let at = HEADER_BYTES; at < limited.length;) {
    const id = limited[at];
    const size = readNumber(limited, at + 1);
    if (id === MEMORY_SECTION) {
      const count = readNumber(limited, size.next);
      const least = readNumber(limited, count.next + 1);
      const most = readNumber(limited, least.next);
      const pages = Math.floor(maxBytes / PAGE_BYTES);
      if (count.value !== 1 || limited[count.next] !== HAS_MAXIMUM || most.value < pages) break;
      writeNumber(limited, pages, { from: least.next, to: most.next });
      return limited;
    }
    at = size.next + size.value;
  }
  throw new RangeError('This WebAssembly module has no memory to limit');
}

/** An unsigned LEB128 number. */
function readNumber(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  let next = at;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[next] ?? 0;
    next += 1;
    value += (byte & 0x7f) * 2 ** shift;
    if ((byte & 0x80) === 0) return { value, next };
  }
}

/** Writes a number in as many bytes as there were, which LEB128 allows. */
function writeNumber(
  bytes: Uint8Array,
  value: number,
  { from, to }: { from: number; to: number },
): void {
  let left = value;
  for (let at = from; at < to; at += 1) {
    bytes[at] = (left & 0x7f) | (at + 1 < to ? 0x80 : 0);
    left = Math.floor(left / 0x80);
  }
}
