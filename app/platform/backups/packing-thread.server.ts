import { PersistentThread } from '~/platform/threads/persistent-thread.server';
import { BackupFailure } from './backup-failure';
import type { PackingAnswer, PackingRequest, PackingResult } from './packing.worker';
import { HOUR_MS } from '../durations';

/** What takes longer than this hangs: an hour is enough for some hundred gigabytes. */
const TIME_LIMIT_MS = HOUR_MS;
/** Files go through in pieces. */
const HEAP_LIMIT_MB = 128;

/**
 * Packs, unpacks or inspects a database outside of this thread.
 *
 * @returns what is in the database; of a point, what was packed.
 * @throws {BackupFailure} as `pack`, `unpack` and `inspectDatabase` do.
 */
export type AskPacking = <Request extends PackingRequest>(
  request: Request,
) => Promise<PackingResult<Request>>;

/**
 * Runs `work` with a thread of its own, which is gone afterwards: nobody waits for it meanwhile.
 *
 * @throws the signal's reason once it is aborted; the thread is then ended.
 */
export async function inPackingThread<T>(
  signal: AbortSignal,
  work: (ask: AskPacking) => Promise<T>,
): Promise<T> {
  const thread = new PersistentThread<PackingRequest, PackingAnswer>(
    {
      name: 'packing',
      source: new URL('./packing.worker.ts', import.meta.url),
      bundle: 'backups/packing.worker.js',
    },
    { timeLimitMs: TIME_LIMIT_MS, heapLimitMb: HEAP_LIMIT_MB },
  );
  try {
    return await work(async <Request extends PackingRequest>(request: Request) => {
      const answer = await thread.ask(request, { signal });
      // The thread answers each request with what it is for.
      if ('done' in answer) return answer.done as PackingResult<Request>;
      throw new BackupFailure(answer.failure.kind, answer.failure.message);
    });
  } finally {
    await thread.stop();
  }
}
