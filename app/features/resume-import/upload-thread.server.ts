import { Failure } from '~/platform/failure';
import { PersistentThread, ThreadLost } from '~/platform/threads/persistent-thread.server';
import type { ReadUpload } from './upload';

export type UploadAnswer = { read: ReadUpload } | { refused: string };

/** Reads files that strangers send, off the thread that answers requests. */
export interface UploadReading {
  /**
   * @throws {Failure} `invalid`, saying what is wrong with the file; `unavailable` where too many
   *   wait.
   */
  read(bytes: Uint8Array): Promise<ReadUpload>;
  close(): Promise<void>;
}

/** A resume takes a fifth of a second; files made to be slow are given up. */
const TIME_LIMIT_MS = 10_000;
const HEAP_LIMIT_MB = 384;
const MOST_WAITING = 10;
const TRY_AGAIN_SECONDS = 20;

/**
 * Opens one thread, started with the first file: what a hostile file does to it ends with it, and
 * holds up nobody but others who send files.
 */
export function openUploadReading({ timeLimitMs = TIME_LIMIT_MS } = {}): UploadReading {
  const thread = new PersistentThread<Uint8Array, UploadAnswer>(
    {
      name: 'uploads',
      source: new URL('./uploads.worker.ts', import.meta.url),
      bundle: 'resume-import/uploads.worker.js',
    },
    { timeLimitMs, heapLimitMb: HEAP_LIMIT_MB },
  );
  return {
    async read(bytes) {
      if (thread.waiting >= MOST_WAITING) {
        throw new Failure(
          'unavailable',
          'Many people are sending files at this moment. Please send it again in a few seconds, or paste the resume as text.',
          { retryAfterSeconds: TRY_AGAIN_SECONDS },
        );
      }
      const answer = await thread.ask(bytes).catch((error: unknown) => {
        if (!(error instanceof ThreadLost)) throw error;
        throw new Failure(
          'invalid',
          'This file could not be read in the time there is. Paste the resume as text instead.',
          { cause: error },
        );
      });
      if ('read' in answer) return answer.read;
      throw new Failure('invalid', answer.refused);
    },
    close: () => thread.stop(),
  };
}
