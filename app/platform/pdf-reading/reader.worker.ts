import { workerData } from 'node:worker_threads';
import { answerRequests } from '../threads/answer-requests.server';
import { PdfUnreadable, type PdfReading, type ReaderName, type UnreadableCause } from './reading';

export type PdfReadAnswer =
  { reading: PdfReading } | { unreadable: UnreadableCause; detail: string };

// Each thread loads the one reader it is for: both are large.
const read =
  (workerData as { reader: ReaderName }).reader === 'PDFium'
    ? (await import('./pdfium-reader.server')).readWithPdfium
    : (await import('./pdf-js-reader.server')).readWithPdfJs;

answerRequests(async (bytes: Uint8Array): Promise<PdfReadAnswer> => {
  try {
    return { reading: await read(bytes) };
  } catch (error) {
    const unreadable = error instanceof PdfUnreadable ? error : undefined;
    return {
      unreadable: unreadable?.reason ?? 'broken',
      detail: String(unreadable?.cause ?? error),
    };
  }
});
