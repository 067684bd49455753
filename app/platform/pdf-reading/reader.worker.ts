import { parentPort, workerData } from 'node:worker_threads';
import { PdfUnreadable, type PdfReading, type ReaderName, type UnreadableCause } from './reading';

/** What the thread is asked. */
export interface ReadRequest {
  id: number;
  bytes: Uint8Array;
}

/** What the thread answers: first `ready`, then one answer a request. */
export type ReadAnswer =
  | { ready: true }
  | { id: number; reading: PdfReading }
  | { id: number; unreadable: UnreadableCause; detail: string };

if (!parentPort) throw new Error('reader.worker runs as a worker thread');
const port = parentPort;
const answer = (message: ReadAnswer): void => port.postMessage(message);

// Each thread loads the one reader it is for: both are large.
const read =
  (workerData as { reader: ReaderName }).reader === 'PDFium'
    ? (await import('./pdfium-reader.server')).readWithPdfium
    : (await import('./pdf-js-reader.server')).readWithPdfJs;

port.on('message', ({ id, bytes }: ReadRequest) => {
  read(bytes).then(
    (reading) => answer({ id, reading }),
    (error: unknown) => {
      const unreadable = error instanceof PdfUnreadable ? error : undefined;
      answer({
        id,
        unreadable: unreadable?.reason ?? 'broken',
        detail: String(unreadable?.cause ?? error),
      });
    },
  );
});
answer({ ready: true });
