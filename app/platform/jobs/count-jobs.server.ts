import type { Reader } from '#db/client';
import { jobs } from '#db/schema';
import { sql } from 'drizzle-orm';

/** What a queue holds. */
export interface QueueCount {
  /** Could run now: due, or left by a worker whose lease ran out. */
  ready: number;
  /** Due later. */
  delayed: number;
  running: number;
  /** Given up after their last attempt. */
  dead: number;
  /** Milliseconds since the first of those that are ready was due; 0 where none is. */
  oldestReadyMs: number;
}

/**
 * Counts the jobs of each queue that are not done. Conditions on the state are written out, not
 * bound: only so SQLite takes the indexes made for them, and those are small however many are done.
 */
export function countJobs(read: Pick<Reader, 'select'>, now: Date): Map<string, QueueCount> {
  const at = now.getTime();
  const isReady = sql`${jobs.runAt} <= ${at} and (${jobs.state} = 'waiting' or ${jobs.leaseExpiresAt} < ${at})`;
  const live = read
    .select({
      queue: jobs.queue,
      ready: sql<number>`sum(${isReady})`,
      delayed: sql<number>`sum(${jobs.state} = 'waiting' and ${jobs.runAt} > ${at})`,
      running: sql<number>`sum(${jobs.state} = 'leased' and ${jobs.leaseExpiresAt} >= ${at})`,
      oldest: sql<number | null>`min(case when ${isReady} then ${jobs.runAt} end)`,
    })
    .from(jobs)
    .where(sql`${jobs.state} in ('waiting', 'leased')`)
    .groupBy(jobs.queue)
    .all();
  const dead = read
    .select({ queue: jobs.queue, dead: sql<number>`count(*)` })
    .from(jobs)
    .where(sql`${jobs.state} = 'dead'`)
    .groupBy(jobs.queue)
    .all();
  const counts = new Map<string, QueueCount>();
  for (const { queue, oldest, ...states } of live) {
    const oldestReadyMs = oldest === null ? 0 : Math.max(0, at - oldest);
    counts.set(queue, { ...states, dead: 0, oldestReadyMs });
  }
  for (const { queue, dead: count } of dead) {
    const known = counts.get(queue) ?? { ready: 0, delayed: 0, running: 0, oldestReadyMs: 0 };
    counts.set(queue, { ...known, dead: count });
  }
  return counts;
}
