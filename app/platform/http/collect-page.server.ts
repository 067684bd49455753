import { Writable } from 'node:stream';
import type { PipeableStream } from 'react-dom/server';

/**
 * The bytes of a page that React has rendered to its end: everything is there at once, so a
 * stream in between would only copy it.
 */
export function collectPage({ pipe }: Pick<PipeableStream, 'pipe'>): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    const page = new Writable({
      highWaterMark: Number.MAX_SAFE_INTEGER,
      write(piece: Uint8Array, _encoding, done) {
        pieces.push(piece);
        done();
      },
      final(done) {
        resolve(Buffer.concat(pieces));
        done();
      },
    });
    page.on('error', reject);
    pipe(page);
  });
}
