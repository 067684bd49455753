import { sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { dayOf } from '~/platform/utc-day';

/** A table that counts by day how often something ended, and how long it took in milliseconds. */
interface TimedCounts {
  count: AnySQLiteColumn;
  totalMs: AnySQLiteColumn;
  slowestMs: AnySQLiteColumn;
}

/**
 * What one more of it is, to be inserted or, where its row of the day is there, to be added.
 *
 * @param ms how long it took.
 */
export function oneMore({ count, totalMs, slowestMs }: TimedCounts, ms: number, now: Date) {
  const took = Math.round(ms);
  return {
    first: { day: dayOf(now), count: 1, totalMs: took, slowestMs: took },
    more: {
      count: sql`${count} + 1`,
      totalMs: sql`${totalMs} + ${took}`,
      slowestMs: sql`max(${slowestMs}, ${took})`,
    },
  };
}
