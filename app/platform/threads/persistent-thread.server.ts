import { Worker } from 'node:worker_threads';
import { findUp } from '~/platform/find-up.server';
import type { ThreadAnswer, ThreadRequest } from './answer-requests.server';
import { bundleSource } from './bundle-source.server';
import { limitWork } from './limit-work.server';

/** What a thread runs: one module that calls `answerRequests`. */
export interface ThreadEntry {
  name: string;
  /** The module's TypeScript source, run where this module is source itself. */
  source: URL;
  /** Its bundle below the build folder, as `server/build.js` names it. */
  bundle: string;
  /** Handed to the thread as `workerData`. */
  data?: unknown;
}

export interface ThreadLimits {
  /**
   * The longest one request may keep a processor busy, in milliseconds; what waits instead is given
   * up after ten times as long.
   */
  timeLimitMs: number;
  heapLimitMb: number;
}

/** The thread ended or was ended while it worked on this; the next request gets a new one. */
export class ThreadLost extends Error {
  override readonly name: string = 'ThreadLost';
}

/** Ended because it worked longer than its time limit. */
export class ThreadTooSlow extends ThreadLost {
  override readonly name = 'ThreadTooSlow';
}

interface Started {
  worker: Worker;
  /** Its number as the system has it, where that has one. */
  task: string | undefined;
}

interface Pending<Answer> {
  id: number;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * A thread that is started when first needed, kept, and started again after it was lost. It works
 * on one request at a time, the others wait in order, and it keeps no process alive.
 */
export class PersistentThread<Request, Answer> {
  readonly #entry: ThreadEntry;
  readonly #limits: ThreadLimits;
  #started: Promise<Started> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #pending: Pending<Answer> | undefined;
  #requests = 0;
  #waiting = 0;
  #stopped = false;

  constructor(entry: ThreadEntry, limits: ThreadLimits) {
    this.#entry = entry;
    this.#limits = limits;
  }

  /** Requests not yet answered. */
  get waiting(): number {
    return this.#waiting;
  }

  /**
   * @param request anything that can be cloned between threads; so must the answer be.
   * @throws {ThreadLost} where the thread died of it; {ThreadTooSlow} where it took too long.
   * @throws what the thread's own work threw, as a plain `Error`.
   * @throws the signal's reason once it is aborted. What the thread is at goes on to its end.
   */
  ask(request: Request, { signal }: { signal?: AbortSignal } = {}): Promise<Answer> {
    this.#waiting += 1;
    const answered = this.#queue.then(() => {
      signal?.throwIfAborted();
      return this.#askNow(request);
    });
    this.#queue = answered.then(
      () => (this.#waiting -= 1),
      () => (this.#waiting -= 1),
    );
    return signal === undefined ? answered : untilAborted(answered, signal);
  }

  /** Starts the thread, so that the first request finds it warm. */
  async start(): Promise<void> {
    await this.#running();
  }

  /** Ends the thread, and with `ThreadLost` what it works on. It is not started again. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const started = await this.#started?.catch(() => undefined);
    await started?.worker.terminate();
  }

  #running(): Promise<Started> {
    if (this.#stopped) return Promise.reject(new ThreadLost(`${this.#entry.name} was stopped`));
    if (this.#started !== undefined) return this.#started;
    const started = this.#start((error) => {
      if (this.#started === started) this.#started = undefined;
      this.#pending?.reject(error);
    });
    this.#started = started;
    return started;
  }

  /** @param onLost told once, while starting too. */
  async #start(onLost: (error: ThreadLost) => void): Promise<Started> {
    const worker = await startWorker(this.#entry, this.#limits);
    worker.unref();
    return new Promise((resolve, reject) => {
      let alive = true;
      const lost = (cause: unknown): void => {
        if (!alive) return;
        alive = false;
        const error = new ThreadLost(`${this.#entry.name} was lost`, { cause });
        reject(error);
        onLost(error);
      };
      worker.on('error', lost);
      worker.on('exit', (code) => lost(new Error(`It ended with code ${code}`)));
      worker.on('message', (message: ThreadAnswer<Answer>) => {
        if ('ready' in message) resolve({ worker, task: message.task });
        else this.#settle(message);
      });
    });
  }

  async #askNow(request: Request): Promise<Answer> {
    const { worker, task } = await this.#running();
    const id = (this.#requests += 1);
    const answered = new Promise<Answer>((resolve, reject) => {
      this.#pending = { id, resolve, reject };
    });
    const { timeLimitMs } = this.#limits;
    const endWatch = limitWork(task, timeLimitMs, () => {
      this.#pending?.reject(new ThreadTooSlow(`${this.#entry.name} took over ${timeLimitMs} ms`));
      this.#started = undefined;
      void worker.terminate();
    });
    worker.ref();
    worker.postMessage({ id, request } satisfies ThreadRequest<Request>);
    try {
      return await answered;
    } finally {
      endWatch();
      worker.unref();
      this.#pending = undefined;
    }
  }

  #settle(message: Exclude<ThreadAnswer<Answer>, { ready: true; task: string | undefined }>): void {
    if (message.id !== this.#pending?.id) return;
    if ('error' in message) this.#pending.reject(message.error);
    else this.#pending.resolve(message.answer);
  }
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let abort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (abort !== undefined) signal.removeEventListener('abort', abort);
  }
}

async function startWorker(
  { name, source, bundle, data }: ThreadEntry,
  limits: ThreadLimits,
): Promise<Worker> {
  const isSource = import.meta.url.endsWith('.ts');
  return new Worker(isSource ? await bundleSource(source) : findBundle(bundle), {
    name,
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapLimitMb },
    // No loader of the process that starts it: it has nothing left to load from source.
    ...(isSource ? { execArgv: [] } : {}),
  });
}

/** The thread's own bundle, which the build makes once for all its other bundles. */
function findBundle(name: string): string {
  const bundle = findUp(name, import.meta.dirname);
  if (bundle === undefined) throw new Error(`The build lacks ${name}`);
  return bundle;
}
