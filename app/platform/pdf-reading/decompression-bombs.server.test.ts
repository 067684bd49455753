import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { refuseDecompressionBombs } from './decompression-bombs.server';

const MAX_BYTES = 100_000;

const fileOf = (dictionary: string, ...streams: Uint8Array[]): Uint8Array =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...streams.flatMap((stream, index) => [
      Buffer.from(`${index + 1} 0 obj\n<<${dictionary}>>\nstream\r\n`),
      stream,
      Buffer.from('\nendstream\nendobj\n'),
    ]),
  ]);

const zeros = (bytes: number): Uint8Array => deflateSync(Buffer.alloc(bytes));

describe('refuseSwollenStreams', () => {
  it.each<[string, Uint8Array]>([
    ['no streams', fileOf('')],
    ['streams within the limit', fileOf('/Filter/FlateDecode', zeros(40_000), zeros(40_000))],
    ['what only looks packed', fileOf('', Buffer.from('x\u0001 not packed'))],
    ['a stream that is cut off', fileOf('/Filter/FlateDecode', zeros(40_000).slice(0, 20))],
  ])('lets %s through', (_, file) => {
    expect(() => refuseDecompressionBombs(file, MAX_BYTES)).not.toThrow();
  });

  it.each<[string, Uint8Array]>([
    ['one stream over the limit', fileOf('/Filter/FlateDecode', zeros(MAX_BYTES + 1))],
    ['streams over it together', fileOf('/Filter/FlateDecode', zeros(60_000), zeros(60_000))],
    ['what was packed twice', fileOf('/Filter[/FlateDecode /FlateDecode]', zeros(10))],
  ])('refuses %s', (_, file) => {
    expect(() => refuseDecompressionBombs(file, MAX_BYTES)).toThrow(
      expect.objectContaining({ reason: 'too_large' }),
    );
  });
});

describe('the name of a filter', () => {
  it.each([
    ['in numbers', '/Filter[/#46lateDecode /Flate#44ecode]'],
    ['short and long', '/Filter[/Fl /FlateDecode]'],
    ['on lines of their own', '/Filter[/FlateDecode\n/Fl]'],
  ])('counts as it is meant, written %s', (_, dictionary) => {
    expect(() => refuseDecompressionBombs(fileOf(dictionary, zeros(10)), MAX_BYTES)).toThrow(
      expect.objectContaining({ reason: 'too_large' }),
    );
  });
});
