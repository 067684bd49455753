import { AsyncResource } from 'node:async_hooks';
import type { Database, Transaction } from '#db/client';
import type { Logger } from 'pino';
import type { Clock } from '~/platform/clock';
import { NotPrimary } from '~/platform/litefs/not-primary';
import type { Replication } from '~/platform/litefs/replication';
import {
  claim,
  failAttempt,
  giveBack,
  HEARTBEAT_MS,
  LeaseLost,
  releaseLeases,
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
  readonly queues: readonly string[];
  /** @param listener told of each attempt that ends from now on. */
  onEnd(listener: (end: JobEnd) => void): void;
  /** Looks for work now instead of at the next poll. */
  nudge(): void;
  /** Takes no more jobs and resolves when those under way ended, or were given back at `deadline`. */
  stop(options: { graceMs: number }): Promise<void>;
}

interface WorkerOptions {
  database: Database;
  clock: Clock;
  log: Logger;
  /** Its instance names this machine in leases; stable over restarts. */
  replication: Pick<Replication, 'instance' | 'isPrimary' | 'onChange'>;
  /** Whether other machines run this database's jobs while they are the primary. */
  takesOver: boolean;
  handlers: Readonly<Record<string, JobHandler>>;
}

interface RunningJob {
  job: LeasedJob;
  abort: AbortController;
  done: Promise<void>;
}

/** How an attempt ends: well, to be tried again, given up for good, or taken over by somebody else. */
export const JOB_ENDS = ['done', 'retried', 'dead', 'lost'] as const;

/** An attempt that ended. Times in milliseconds. */
export interface JobEnd {
  readonly queue: string;
  readonly outcome: (typeof JOB_ENDS)[number];
  readonly tookMs: number;
  /** Since the job was enqueued. */
  readonly sinceAskedMs: number;
}

const POLL_MS = 500;
/** What a stop gives the jobs it gave back to notice. */
const NOTICE_MS = 500;
/** A job during which the process died this often beyond its attempts is what kills it. */
const MAX_CRASHES = 25;

/**
 * Runs the jobs while this machine is the primary: polls, claims, keeps leases alive, retries,
 * drains. When the role is lost, what runs is given up at once and writes nothing; when it is
 * gained, what the primary before left is begun anew.
 */
export function startWorker(options: WorkerOptions): Worker {
  const { database, clock, log, replication, takesOver, handlers } = options;
  const owner = replication.instance;
  /** By lease: an attempt that was given up may still be ending when the job runs anew. */
  const running = new Map<string, RunningJob>();
  const busy = new Map<string, number>();
  const listeners: ((end: JobEnd) => void)[] = [];
  let stopped = false;
  let nudged = false;

  /** Whether this machine is the primary, and has freed what was left by the one before. */
  let inCharge = false;

  /** Brings what runs in line with the role. */
  function followRole(): void {
    if (stopped || replication.isPrimary() === inCharge) return;
    if (inCharge) {
      inCharge = false;
      giveUp(running.values());
      return;
    }
    const released = releaseLeases(database, takesOver ? undefined : owner, clock());
    inCharge = true;
    if (released > 0) log.info({ released }, 'resuming jobs an earlier process left');
  }

  function fill(): void {
    for (const [queue, handler] of Object.entries(handlers)) {
      while (!stopped && inCharge && (busy.get(queue) ?? 0) < handler.concurrency) {
        const job = claim(database, queue, owner, clock());
        if (job === undefined) break;
        busy.set(queue, (busy.get(queue) ?? 0) + 1);
        const abort = new AbortController();
        const startedAt = performance.now();
        const done = attempt(options, job, handler, abort)
          .then((outcome) => {
            const tookMs = performance.now() - startedAt;
            const sinceAskedMs = Math.max(0, clock().getTime() - job.enqueuedAt.getTime());
            for (const tell of listeners) tell({ queue, outcome, tookMs, sinceAskedMs });
          })
          .catch((error: unknown) =>
            log.error({ job: job.id, err: error }, 'job could not be settled'),
          )
          .finally(() => {
            running.delete(job.leaseToken);
            busy.set(queue, (busy.get(queue) ?? 1) - 1);
            nudge();
          });
        running.set(job.leaseToken, { job, abort, done });
      }
    }
  }

  function tick(): void {
    nudged = false;
    if (stopped) return;
    try {
      followRole();
      if (inCharge) fill();
    } catch (error) {
      // The role went in the middle: the next look follows it.
      if (error instanceof NotPrimary) return;
      log.error({ err: error }, 'looking for jobs failed');
    }
  }

  // A request that nudges does not run the jobs, nor do their writes count as its own.
  const tickOutside = AsyncResource.bind(tick);

  function nudge(): void {
    if (nudged || stopped) return;
    nudged = true;
    setImmediate(tickOutside);
  }

  const poll = setInterval(nudge, POLL_MS);
  const stopListening = replication.onChange((change) => {
    if (change === 'role') tick();
  });
  nudge();

  return {
    queues: Object.keys(handlers),
    onEnd: (listener) => void listeners.push(listener),
    nudge,
    async stop({ graceMs }) {
      stopped = true;
      clearInterval(poll);
      stopListening();
      await endJobs(database, running, graceMs);
    },
  };
}

/** Either way nothing of the attempt was kept, and somebody else has the job. */
function isLost(error: unknown): boolean {
  return error instanceof LeaseLost || error instanceof NotPrimary;
}

/** Runs one attempt while its lease is kept alive, and settles it where it failed. */
async function attempt(
  { database, clock, log }: WorkerOptions,
  job: LeasedJob,
  handler: JobHandler,
  abort: AbortController,
): Promise<JobEnd['outcome']> {
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
    return 'done';
  } catch (error) {
    if (isLost(error) || abort.signal.aborted) {
      log.warn({ job: job.id, queue: job.queue }, 'job given up: its lease is gone');
      return 'lost';
    }
    const name = error instanceof Error ? error.name : 'unknown';
    const outcome = database.write((tx) => {
      const settled = failAttempt(tx, job, name, clock());
      if (settled === 'dead') handler.onDead?.(tx, job, error);
      return settled;
    });
    // One that comes again needs nobody yet.
    log[outcome === 'dead' ? 'error' : 'warn'](
      { job: job.id, queue: job.queue, attempt: job.attempt, outcome, err: error },
      'job failed',
    );
    return outcome === 'waiting' ? 'retried' : outcome;
  } finally {
    clearInterval(heartbeat);
  }
}

function giveUp(running: Iterable<RunningJob>): void {
  for (const { abort } of running) {
    abort.abort(new LeaseLost('This machine is no longer the primary'));
  }
}

/** Waits for what runs; what has not ended after `graceMs` is given back for others. */
async function endJobs(
  database: Database,
  running: ReadonlyMap<string, RunningJob>,
  graceMs: number,
): Promise<void> {
  const ended = Promise.all([...running.values()].map(({ done }) => done));
  let timer: NodeJS.Timeout | undefined;
  const grace = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, graceMs);
  });
  await Promise.race([ended, grace]);
  clearTimeout(timer);
  for (const { job, abort } of running.values()) {
    abort.abort(new LeaseLost('The worker is stopping'));
    try {
      giveBack(database, job);
    } catch (error) {
      if (!(error instanceof NotPrimary)) throw error;
    }
  }
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, NOTICE_MS))]);
}
