import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { PDF_MAX_BYTES, PdfUnreadable, READERS, type PdfReading, type ReaderName } from './reading';
import { findAbove } from '../find-above.server';
import type { ReadAnswer, ReadRequest } from './reader.worker';

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

/** The longest one PDF may keep a reader busy, starting it included, in milliseconds. */
const TIME_LIMIT_MS = 15_000;
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

interface Pending {
  resolve(reading: PdfReading): void;
  reject(error: PdfUnreadable): void;
}

/** One reader in one thread, which reads one PDF at a time. */
class ReaderThread {
  readonly #reader: ReaderName;
  readonly #timeLimitMs: number;
  #started: Promise<Worker> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #pending: Pending | undefined;
  #requests = 0;

  constructor(reader: ReaderName, timeLimitMs: number) {
    this.#reader = reader;
    this.#timeLimitMs = timeLimitMs;
  }

  read(bytes: Uint8Array): Promise<PdfReading> {
    const reading = this.#queue.then(() => this.#readNow(bytes));
    this.#queue = reading.catch(() => undefined);
    return reading;
  }

  start(): Promise<Worker> {
    this.#started ??= new Promise((resolve, reject) => {
      const worker = startWorker(this.#reader);
      worker.unref();
      worker.on('message', (message: ReadAnswer) => {
        if ('ready' in message) resolve(worker);
        else this.#settle(message);
      });
      const lost = (error: unknown): void => {
        this.#started = undefined;
        reject(error instanceof Error ? error : new Error(String(error)));
        this.#pending?.reject(new PdfUnreadable('broken', { cause: error }));
      };
      worker.on('error', lost);
      worker.on('exit', (code) => lost(new Error(`The reader ended with code ${code}`)));
    });
    return this.#started;
  }

  async stop(): Promise<void> {
    const worker = await this.#started?.catch(() => undefined);
    this.#started = undefined;
    await worker?.terminate();
  }

  async #readNow(bytes: Uint8Array): Promise<PdfReading> {
    const worker = await this.start();
    this.#requests += 1;
    const request: ReadRequest = { id: this.#requests, bytes };
    const answered = new Promise<PdfReading>((resolve, reject) => {
      this.#pending = { resolve, reject };
    });
    const timer = setTimeout(() => {
      this.#pending?.reject(new PdfUnreadable('too_slow'));
      this.#started = undefined;
      void worker.terminate();
    }, this.#timeLimitMs);
    worker.ref();
    worker.postMessage(request);
    try {
      return await answered;
    } finally {
      clearTimeout(timer);
      worker.unref();
      this.#pending = undefined;
    }
  }

  #settle(message: Exclude<ReadAnswer, { ready: true }>): void {
    if (message.id !== this.#requests) return;
    if ('reading' in message) this.#pending?.resolve(message.reading);
    else
      this.#pending?.reject(
        new PdfUnreadable(message.unreadable, { cause: new Error(message.detail) }),
      );
  }
}

function startWorker(reader: ReaderName): Worker {
  const options: WorkerOptions = {
    name: reader,
    workerData: { reader },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
  };
  if (!import.meta.url.endsWith('.ts')) return new Worker(findBundle(), options);
  // From source (tests, development, the command line) the thread is TypeScript too, which only a
  // loader registered inside it can read (https://github.com/privatenumber/tsx/issues/354).
  const loader = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/cjs$/, 'mjs');
  const entry = new URL('./reader.worker.ts', import.meta.url);
  return new Worker(
    `import(${JSON.stringify(pathToFileURL(loader))})
      .then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`,
    { ...options, eval: true, execArgv: [] },
  );
}

/** The thread's own bundle, which the build makes once for all its other bundles. */
function findBundle(): string {
  const name = 'pdf-reading/reader.worker.js';
  const bundle = findAbove(name, import.meta.dirname);
  if (bundle === undefined) throw new Error(`The build lacks ${name}`);
  return bundle;
}
