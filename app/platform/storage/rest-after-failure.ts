import type { Clock } from '~/platform/clock';
import type { ObjectStorage } from './object-storage';
import { StorageUnavailable, type StorageTrouble } from './storage-unavailable';
import { SECOND_MS } from '../durations';

/** Troubles for which each further request would wait in vain. */
const WAITED_FOR: ReadonlySet<StorageTrouble> = new Set(['unreachable', 'slow', 'busy']);
const REST_MS = 10 * SECOND_MS;

/**
 * A store that is left alone for a while after it did not answer: until then everything fails at
 * once, so that people do not wait for it one by one. A `check` that succeeds ends the rest.
 */
export function restAfterFailure(
  storage: ObjectStorage,
  { clock, restMs = REST_MS }: { clock: Clock; restMs?: number },
): ObjectStorage {
  let resting: { until: number; reason: StorageUnavailable } | undefined;

  const refuseWhileResting = () => {
    if (resting !== undefined && clock().getTime() < resting.until) throw resting.reason;
  };
  const noteTrouble = (error: unknown) => {
    if (error instanceof StorageUnavailable && WAITED_FOR.has(error.trouble)) {
      resting = { until: clock().getTime() + restMs, reason: error };
    }
  };
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    refuseWhileResting();
    try {
      return await work();
    } catch (error) {
      noteTrouble(error);
      throw error;
    }
  };

  return {
    name: storage.name,
    put: (key, bytes, options) => attempt(() => storage.put(key, bytes, options)),
    get: (key) => attempt(() => storage.get(key)),
    head: (key) => attempt(() => storage.head(key)),
    remove: (key) => attempt(() => storage.remove(key)),
    link: (key, options) => storage.link(key, options),
    async *list(prefix) {
      refuseWhileResting();
      try {
        yield* storage.list(prefix);
      } catch (error) {
        noteTrouble(error);
        throw error;
      }
    },
    async check() {
      try {
        await storage.check();
        resting = undefined;
      } catch (error) {
        noteTrouble(error);
        throw error;
      }
    },
  };
}
