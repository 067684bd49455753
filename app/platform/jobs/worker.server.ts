import type { Database, Transaction } from '#db/client';
import type { Logger } from 'pino';
import type { Clock } from '~/platform/clock';
import {
  claim,
  failAttempt,
  giveBack,
  HEARTBEAT_MS,
  LeaseLost,
  releaseLeasesOf,
  renewLease,
  type LeasedJob,
} from './queue.server';

/** What a queue's jobs do. */
export interface JobHandler {
  /** How many of this queue run at a time. */
  concurrency: number;
  /** Runs one attempt and ends the job itself by `complete` in the transaction of its result. */
  run(job: LeasedJob, signal: AbortSignal): Promise<void>;
  /** Called in the transaction that buries the job after its last attempt. */
  onDead?(tx: Transaction, job: LeasedJob, error: unknown): void;
}

export interface Worker {
  /** Looks for work now instead of at the next poll. */
  nudge(): void;
  /** Takes no more jobs and resolves when those under way ended, or were given back at `deadline`. */
  stop(options: { graceMs: number }): Promise<void>;
}

const POLL_MS = 500;
/** A job during which the process died this often beyond its attempts is what kills it. */
const MAX_CRASHES = 25;

/** Runs the jobs of this process: polls, claims, keeps leases alive, retries, drains. */
export function startWorker(options: {
  database: Database;
  clock: Clock;
  log: Logger;
  /** Names this machine; stable over restarts. */
  owner: string;
  handlers: Readonly<Record<string, JobHandler>>;
}): Worker {
  const { database, clock, log, owner, handlers } = options;
  const running = new Map<
    string,
    { job: LeasedJob; abort: AbortController; done: Promise<void> }
  >();
  const busy = new Map<string, number>();
  let stopped = false;
  let nudged = false;

  const released = releaseLeasesOf(database, owner, clock());
  if (released > 0) log.info({ released }, 'resuming jobs an earlier process left');

  async function attempt(
    job: LeasedJob,
    handler: JobHandler,
    abort: AbortController,
  ): Promise<void> {
    const heartbeat = setInterval(() => {
      try {
        renewLease(database, job, clock());
      } catch (error) {
        abort.abort(error);
      }
    }, HEARTBEAT_MS);
    try {
      if (job.attempt > job.maxAttempts + MAX_CRASHES)
        throw new Error('The process dies of this job');
      await handler.run(job, abort.signal);
    } catch (error) {
      if (error instanceof LeaseLost || abort.signal.aborted) {
        log.warn({ job: job.id, queue: job.queue }, 'job given up: its lease is gone');
        return;
      }
      const name = error instanceof Error ? error.name : 'unknown';
      const outcome = database.write((tx) => {
        const settled = failAttempt(tx, job, name, clock());
        if (settled === 'dead') handler.onDead?.(tx, job, error);
        return settled;
      });
      log.error(
        { job: job.id, queue: job.queue, attempt: job.attempt, outcome, err: error },
        'job failed',
      );
    } finally {
      clearInterval(heartbeat);
    }
  }

  function fill(): void {
    for (const [queue, handler] of Object.entries(handlers)) {
      while (!stopped && (busy.get(queue) ?? 0) < handler.concurrency) {
        const job = claim(database, queue, owner, clock());
        if (job === undefined) break;
        busy.set(queue, (busy.get(queue) ?? 0) + 1);
        const abort = new AbortController();
        const done = attempt(job, handler, abort)
          .catch((error: unknown) =>
            log.error({ job: job.id, err: error }, 'job could not be settled'),
          )
          .finally(() => {
            running.delete(job.id);
            busy.set(queue, (busy.get(queue) ?? 1) - 1);
            nudge();
          });
        running.set(job.id, { job, abort, done });
      }
    }
  }

  function tick(): void {
    nudged = false;
    if (stopped) return;
    try {
      fill();
    } catch (error) {
      log.error({ err: error }, 'looking for jobs failed');
    }
  }

  function nudge(): void {
    if (nudged || stopped) return;
    nudged = true;
    setImmediate(tick);
  }

  const poll = setInterval(nudge, POLL_MS);
  nudge();

  return {
    nudge,
    async stop({ graceMs }) {
      stopped = true;
      clearInterval(poll);
      const ended = Promise.all([...running.values()].map(({ done }) => done));
      let timer: NodeJS.Timeout | undefined;
      const grace = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, graceMs);
      });
      await Promise.race([ended, grace]);
      clearTimeout(timer);
      for (const { job, abort } of running.values()) {
        abort.abort(new LeaseLost('The worker is stopping'));
        giveBack(database, job, clock());
      }
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 500))]);
    },
  };
}
