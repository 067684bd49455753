import {
  PersistentThread,
  ThreadLost,
  ThreadTooSlow,
  type ThreadEntry,
  type ThreadLimits,
} from './persistent-thread.server';

/** Kept threads that all run the same module; each request goes to the least busy one. */
export class ThreadPool<Request, Answer> {
  readonly #threads: readonly PersistentThread<Request, Answer>[];

  constructor(entry: ThreadEntry, limits: ThreadLimits & { threads: number }) {
    this.#threads = Array.from(
      { length: limits.threads },
      () => new PersistentThread(entry, limits),
    );
  }

  /**
   * Where a thread is lost, asks once more: it may have died of what another request left behind.
   * What took too long is not tried again.
   *
   * @throws as `KeptThread.ask` does.
   */
  async ask(request: Request, options: { signal?: AbortSignal } = {}): Promise<Answer> {
    try {
      return await this.#leastBusy().ask(request, options);
    } catch (error) {
      if (!(error instanceof ThreadLost) || error instanceof ThreadTooSlow) throw error;
      return this.#leastBusy().ask(request, options);
    }
  }

  /** Starts the threads, so that the first requests find them warm. */
  async start(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.start()));
  }

  /** Ends the threads, and with `ThreadLost` what they work on. */
  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.stop()));
  }

  #leastBusy(): PersistentThread<Request, Answer> {
    return this.#threads.reduce((one, other) => (other.waiting < one.waiting ? other : one));
  }
}
