import type { Database } from '#db/client';
import { people } from '#db/schema';
import { and, asc, isNull, lt } from 'drizzle-orm';
import { DAY_MS } from '~/platform/durations';
import { removePeople } from './remove-people.server';

export const GUEST_IDLE_DAYS = 7;
/** A transaction of this many deletions holds writers up for a few milliseconds. */
const BATCH = 100;

/**
 * Deletes guests who have saved nothing for seven days, with everything of theirs.
 *
 * @returns how many.
 */
export function removeIdleGuests(database: Database, now: Date): number {
  const before = new Date(now.getTime() - GUEST_IDLE_DAYS * DAY_MS);
  let removed = 0;
  for (;;) {
    const batch = database.write((tx) => {
      const idle = tx
        .select({ id: people.id })
        .from(people)
        .where(and(isNull(people.email), lt(people.activeAt, before)))
        .orderBy(asc(people.activeAt))
        .limit(BATCH)
        .all()
        .map(({ id }) => id);
      removePeople(tx, idle, now);
      return idle.length;
    });
    removed += batch;
    if (batch < BATCH) return removed;
  }
}
