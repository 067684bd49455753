import { deflateSync, crc32 } from 'node:zlib';

/** A picture of dark and light stripes, as letters on a scan look to whoever cannot read. */
export function stripedPng({ width = 400, height = 560, dark = 0, light = 255 } = {}): Uint8Array {
  const rows = Array.from({ length: height }, () =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => (x % 4 < 2 ? dark : light))]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.byteLength);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
