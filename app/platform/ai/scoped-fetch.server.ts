import { AsyncLocalStorage } from 'node:async_hooks';

/** A fetch of one's own; `through` is the one it stands before. */
export type ScopedFetch = (
  through: typeof fetch,
  ...request: Parameters<typeof fetch>
) => Promise<Response>;

const lent = new AsyncLocalStorage<ScopedFetch>();
let borrowers = 0;
let through: typeof fetch = globalThis.fetch;

const switchboard: typeof fetch = (input, init) => {
  const own = lent.getStore();
  return own === undefined ? through(input, init) : own(through, input, init);
};

/**
 * Runs work with a fetch of its own, for a library that takes neither a fetch nor a signal. Only
 * what the work itself requests goes there; once nobody works any more, the global is as it was.
 */
export async function withScopedFetch<T>(own: ScopedFetch, work: () => Promise<T>): Promise<T> {
  if (borrowers === 0) {
    through = globalThis.fetch;
    globalThis.fetch = switchboard;
  }
  borrowers += 1;
  try {
    return await lent.run(own, work);
  } finally {
    borrowers -= 1;
    if (borrowers === 0 && globalThis.fetch === switchboard) globalThis.fetch = through;
  }
}
