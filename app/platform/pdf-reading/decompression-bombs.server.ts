import { constants, inflateSync } from 'node:zlib';
import { PdfUnreadable } from './reading';

/** What all compressed streams of a PDF may unpack to, in bytes: some fifteen scanned pages. */
const UNPACKED_MAX_BYTES = 128 * 1024 * 1024;

/** Compressed twice: no program writes this but to hide how large it is. */
const TWICE = /\/(?:FlateDecode|Fl)\s*\/(?:FlateDecode|Fl)\b/;

/**
 * Refuses a PDF whose compressed streams unpack to more than a reader should hold, before a reader
 * meets them: unlike the heap of a thread, that of PDFium has no limit of ours.
 *
 * @throws {PdfUnreadable} `too_large`
 */
export function refuseDecompressionBombs(bytes: Uint8Array, maxBytes = UNPACKED_MAX_BYTES): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (TWICE.test(plainNames(file.toString('latin1')))) throw new PdfUnreadable('too_large');
  let left = maxBytes;
  let end = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', end)) {
    let start = at + 'stream'.length;
    if (file[start] === 0x0d) start += 1;
    if (file[start] === 0x0a) start += 1;
    const stop = file.indexOf('endstream', start);
    end = stop < 0 ? file.length : stop + 'endstream'.length;
    left -= unpackedLength(file.subarray(start, stop < 0 ? file.length : stop), left);
    if (left <= 0) throw new PdfUnreadable('too_large');
  }
}

/** With names as they are meant: `/#46lateDecode` is `/FlateDecode` (ISO 32000-1, 7.3.5). */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** How long a stream is unpacked, up to a limit; 0 where it is not compressed this way. */
function unpackedLength(packed: Uint8Array, limit: number): number {
  // The first byte of a zlib stream names deflate, its method 8 (RFC 1950).
  if (((packed[0] ?? 0) & 0x0f) !== 8) return 0;
  try {
    return inflateSync(packed, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH })
      .byteLength;
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return tooLarge ? limit : 0;
  }
}
