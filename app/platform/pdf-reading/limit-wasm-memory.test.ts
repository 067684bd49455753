import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { limitWasmMemory } from './limit-wasm-memory';

const MEGABYTE = 1024 * 1024;
/** `(module (memory (export "memory") 1 32768))` */
const SMALL = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[5, 6, 1, 1, 1, 0x80, 0x80, 2],
  ...[7, 10, 1, 6, 0x6d, 0x65, 0x6d, 0x6f, 0x72, 0x79, 2, 0],
]);

async function memoryOf(bytes: Uint8Array): Promise<WebAssembly.Memory> {
  const { instance } = await WebAssembly.instantiate(Uint8Array.from(bytes));
  return instance.exports['memory'] as WebAssembly.Memory;
}

describe('limitWasmMemory', () => {
  it('lets the memory grow to the limit and no further', async () => {
    const before = await memoryOf(SMALL);
    expect(before.grow(80)).toBe(1);
    const memory = await memoryOf(limitWasmMemory(SMALL, 4 * MEGABYTE));
    expect(memory.grow(63)).toBe(1);
    expect(() => memory.grow(1)).toThrow(RangeError);
  });

  it('leaves the module it is given alone, and everything else as it is', () => {
    const given = SMALL.slice();
    const limited = limitWasmMemory(given, MEGABYTE);
    expect(given).toEqual(SMALL);
    expect(limited).toHaveLength(given.length);
    expect([...limited].filter((byte, at) => byte !== given[at])).toHaveLength(2);
  });

  it('takes the module PDFium comes as', async () => {
    const file = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
    const limited = limitWasmMemory(readFileSync(file), 64 * MEGABYTE);
    expect(WebAssembly.validate(Uint8Array.from(limited))).toBe(true);
  });

  it.each([
    ['no memory', SMALL.slice(0, 8)],
    ['a memory without a maximum', Uint8Array.from([...SMALL.slice(0, 8), 5, 3, 1, 0, 1])],
    ['a memory that is smaller', Uint8Array.from([...SMALL.slice(0, 8), 5, 4, 1, 1, 1, 2])],
  ])('refuses a module with %s', (_, module) => {
    expect(() => limitWasmMemory(module, 4 * MEGABYTE)).toThrow(RangeError);
  });
});
