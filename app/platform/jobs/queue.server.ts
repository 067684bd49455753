import type { Database, Reader, Transaction } from '#db/client';
import { jobs } from '#db/schema';
import { and, asc, count, eq, gt, inArray, lt, lte, or, sql } from 'drizzle-orm';
import { newId } from '~/platform/id.server';
import { backoffMs } from './backoff';
import { SECOND_MS } from '../durations';

/** A job held by a lease. `leaseToken` fences its commits. */
export interface LeasedJob {
  readonly id: string;
  readonly queue: string;
  readonly payload: unknown;
  /** This attempt, from 1. */
  readonly attempt: number;
  readonly maxAttempts: number;
  readonly leaseToken: string;
  readonly enqueuedAt: Date;
}

/** The lease ran out and another worker may hold the job: nothing of this attempt may be kept. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** Longer than several heartbeats, so that one slow tick does not give the job away. */
export const LEASE_MS = 30 * SECOND_MS;
export const HEARTBEAT_MS = 8 * SECOND_MS;

export interface NewJob {
  queue: string;
  /** Enqueuing the same key of the same queue again changes nothing. */
  idempotencyKey: string;
  payload: unknown;
  maxAttempts: number;
  runAt?: Date;
}

/** Adds a job in the caller's transaction, so that it exists exactly when the request does. */
export function enqueue(tx: Transaction, job: NewJob, now: Date): void {
  tx.insert(jobs)
    .values({
      id: newId(),
      queue: job.queue,
      idempotencyKey: job.idempotencyKey,
      payload: job.payload,
      state: 'waiting',
      maxAttempts: job.maxAttempts,
      runAt: job.runAt ?? now,
      createdAt: now,
    })
    .onConflictDoNothing()
    .run();
}

const claimable = (queue: string, now: Date) =>
  and(
    eq(jobs.queue, queue),
    or(
      and(eq(jobs.state, 'waiting'), lte(jobs.runAt, now)),
      and(eq(jobs.state, 'leased'), lt(jobs.leaseExpiresAt, now)),
    ),
  );

/** Takes the oldest job that is ready, by compare-and-swap on its lease. */
export function claim(
  database: Database,
  queue: string,
  owner: string,
  now: Date,
): LeasedJob | undefined {
  const ready = database.read
    .select({ id: jobs.id })
    .from(jobs)
    .where(claimable(queue, now))
    .limit(1)
    .get();
  if (ready === undefined) return undefined;
  return database.write((tx) => {
    const next = tx
      .select()
      .from(jobs)
      .where(claimable(queue, now))
      .orderBy(asc(jobs.runAt), asc(jobs.createdAt), asc(sql`rowid`))
      .limit(1)
      .get();
    if (next === undefined) return undefined;
    const leaseToken = `${owner}:${newId()}`;
    tx.update(jobs)
      .set({
        state: 'leased',
        attempts: next.attempts + 1,
        leaseToken,
        leaseExpiresAt: new Date(now.getTime() + LEASE_MS),
      })
      .where(eq(jobs.id, next.id))
      .run();
    const { id, payload, maxAttempts, createdAt: enqueuedAt } = next;
    return { id, queue, payload, attempt: next.attempts + 1, maxAttempts, leaseToken, enqueuedAt };
  });
}

const held = (job: LeasedJob) =>
  and(eq(jobs.id, job.id), eq(jobs.state, 'leased'), eq(jobs.leaseToken, job.leaseToken));

/**
 * Guards a write that a job makes on its way.
 *
 * @throws {LeaseLost} when the job is no longer held, which rolls the write back.
 */
export function requireLease(tx: Transaction, job: LeasedJob): void {
  const row = tx.select({ id: jobs.id }).from(jobs).where(held(job)).get();
  if (row === undefined) throw new LeaseLost(`Job ${job.id} is no longer ours`);
}

/** Extends the lease. @throws {LeaseLost} when another worker took the job. */
export function renewLease(database: Database, job: LeasedJob, now: Date): void {
  database.write((tx) => {
    const { changes } = tx
      .update(jobs)
      .set({ leaseExpiresAt: new Date(now.getTime() + LEASE_MS) })
      .where(held(job))
      .run();
    if (changes === 0) throw new LeaseLost(`Job ${job.id} is no longer ours`);
  });
}

/**
 * Ends the job inside the transaction that keeps its result.
 *
 * @throws {LeaseLost} when the job is no longer held, which rolls the result back.
 */
export function complete(tx: Transaction, job: LeasedJob, now: Date): void {
  const { changes } = tx
    .update(jobs)
    .set({
      state: 'done',
      leaseToken: null,
      leaseExpiresAt: null,
      finishedAt: now,
      lastError: null,
    })
    .where(held(job))
    .run();
  if (changes === 0) throw new LeaseLost(`Job ${job.id} is no longer ours`);
}

/**
 * Records a failed attempt: the job waits for its next one, or is dead after the last.
 *
 * @returns `dead` when no attempt is left, `lost` when the job was no longer held.
 */
export function failAttempt(
  tx: Transaction,
  job: LeasedJob,
  error: string,
  now: Date,
): 'waiting' | 'dead' | 'lost' {
  const dead = job.attempt >= job.maxAttempts;
  const { changes } = tx
    .update(jobs)
    .set({
      state: dead ? 'dead' : 'waiting',
      leaseToken: null,
      leaseExpiresAt: null,
      lastError: error,
      runAt: new Date(now.getTime() + backoffMs(job.attempt, Math.random())),
      finishedAt: dead ? now : null,
    })
    .where(held(job))
    .run();
  if (changes === 0) return 'lost';
  return dead ? 'dead' : 'waiting';
}

/**
 * Gives a job back untouched, the attempt not counted: what a stopping worker does. It is due as it
 * was; a time of this machine's clock would keep it from one whose clock is behind.
 */
export function giveBack(database: Database, job: LeasedJob): void {
  database.write((tx) => {
    tx.update(jobs)
      .set({
        state: 'waiting',
        attempts: job.attempt - 1,
        leaseToken: null,
        leaseExpiresAt: null,
      })
      .where(held(job))
      .run();
  });
}

/**
 * Frees what an earlier process left leased when it died: this machine's, which runs one process
 * at a time, or every machine's, where only one of them runs jobs and this one has become it.
 * Should two run after all, fencing still keeps one result. Then what was due when it was queued is
 * due now, however far ahead the clock was by which it was queued.
 *
 * @param owner whose leases; undefined for everybody's.
 */
export function releaseLeases(database: Database, owner: string | undefined, now: Date): number {
  const own =
    owner === undefined
      ? undefined
      : sql`substr(${jobs.leaseToken}, 1, ${owner.length + 1}) = ${`${owner}:`}`;
  return database.write((tx) => {
    if (owner === undefined) {
      tx.update(jobs)
        .set({ runAt: now })
        .where(and(eq(jobs.state, 'waiting'), gt(jobs.runAt, now), lte(jobs.runAt, jobs.createdAt)))
        .run();
    }
    return tx
      .update(jobs)
      .set({ state: 'waiting', leaseToken: null, leaseExpiresAt: null, runAt: now })
      .where(and(eq(jobs.state, 'leased'), own))
      .run().changes;
  });
}

/** How many jobs of a queue are ahead of this one: 0 when it runs or is next; undefined when over. */
export function queuePosition(
  read: Reader,
  queue: string,
  idempotencyKey: string,
): number | undefined {
  const job = read
    .select({ state: jobs.state, createdAt: jobs.createdAt })
    .from(jobs)
    .where(and(eq(jobs.queue, queue), eq(jobs.idempotencyKey, idempotencyKey)))
    .get();
  if (job === undefined || job.state === 'done' || job.state === 'dead') return undefined;
  if (job.state === 'leased') return 0;
  const ahead = read
    .select({ jobs: count() })
    .from(jobs)
    .where(
      and(
        eq(jobs.queue, queue),
        inArray(jobs.state, ['waiting', 'leased']),
        lt(jobs.createdAt, job.createdAt),
      ),
    )
    .get();
  return ahead?.jobs ?? 0;
}

/** Forgets jobs that ended before `before`; dead ones are kept for the operator. */
export function forgetDoneJobs(database: Database, before: Date): number {
  return database.write(
    (tx) =>
      tx
        .delete(jobs)
        .where(and(eq(jobs.state, 'done'), lt(jobs.finishedAt, before)))
        .run().changes,
  );
}
