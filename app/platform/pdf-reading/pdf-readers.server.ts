import { PDF_MAX_BYTES, PdfUnreadable, READERS, type PdfReading, type ReaderName } from './reading';
import { PersistentThread, ThreadTooSlow } from '~/platform/threads/persistent-thread.server';
import type { PdfReadAnswer } from './reader.worker';
import { SECOND_MS } from '../durations';

/** Reads PDFs off the main thread. */
export interface PdfReaders {
  /**
   * What each reader finds, in the order of `READERS`.
   *
   * @throws {PdfUnreadable} when it is no PDF, too large, locked, damaged, or takes too long.
   */
  read(bytes: Uint8Array): Promise<PdfReading[]>;
  /** Starts the threads, so that the first PDF is read warm. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/** The longest one PDF may keep a reader busy, in milliseconds. */
const TIME_LIMIT_MS = 15 * SECOND_MS;
const HEAP_LIMIT_MB = 512;

/**
 * Opens the readers: a thread each, started when first needed and again after one was lost. They
 * keep no process alive.
 */
export function openPdfReaders({ timeLimitMs = TIME_LIMIT_MS } = {}): PdfReaders {
  const threads = READERS.map((reader) => new ReaderThread(reader, timeLimitMs));
  return {
    async read(bytes) {
      if (bytes.byteLength > PDF_MAX_BYTES) throw new PdfUnreadable('too_large');
      if (!looksLikePdf(bytes)) throw new PdfUnreadable('not_a_pdf');
      return Promise.all(threads.map((thread) => thread.read(bytes)));
    },
    async warm() {
      await Promise.all(threads.map((thread) => thread.start()));
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

/** Readers accept `%PDF-` anywhere in the first kilobyte (ISO 32000-1, Annex H.3.4.1). */
function looksLikePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

class ReaderThread {
  readonly #thread: PersistentThread<Uint8Array, PdfReadAnswer>;

  constructor(reader: ReaderName, timeLimitMs: number) {
    this.#thread = new PersistentThread(
      {
        name: reader,
        source: new URL('./reader.worker.ts', import.meta.url),
        bundle: 'pdf-reading/reader.worker.js',
        data: { reader },
      },
      { timeLimitMs, heapLimitMb: HEAP_LIMIT_MB },
    );
  }

  async read(bytes: Uint8Array): Promise<PdfReading> {
    const answer = await this.#thread.ask(bytes).catch((error: unknown) => {
      const reason = error instanceof ThreadTooSlow ? 'too_slow' : 'broken';
      throw new PdfUnreadable(reason, { cause: error });
    });
    if ('reading' in answer) return answer.reading;
    throw new PdfUnreadable(answer.unreadable, { cause: new Error(answer.detail) });
  }

  start = (): Promise<void> => this.#thread.start();
  stop = (): Promise<void> => this.#thread.stop();
}
