import type { Database } from '#db/client';
import { people } from '#db/schema';
import { and, asc, isNull, lt } from 'drizzle-orm';
import { removePeople } from './remove-people.server';

export const GUEST_IDLE_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** A transaction of this many deletions holds writers up for a few milliseconds. */
const BATCH = 100;

/**
 * Deletes guests who have saved nothing for seven days, with everything of theirs.
 *
 * @returns how many, and the hashes of the PDFs that nobody refers to any more.
 */
export function removeIdleGuests(
  database: Database,
  now: Date,
): { guests: number; orphanedPdfs: string[] } {
  const before = new Date(now.getTime() - GUEST_IDLE_DAYS * DAY_MS);
  const removed = { guests: 0, orphanedPdfs: new Set<string>() };
  for (;;) {
    const batch = database.write((tx) => {
      const idle = tx
        .select({ id: people.id })
        .from(people)
        .where(and(isNull(people.email), lt(people.activeAt, before)))
        .orderBy(asc(people.activeAt))
        .limit(BATCH)
        .all();
      const orphanedPdfs = removePeople(
        tx,
        idle.map(({ id }) => id),
      );
      return { guests: idle.length, orphanedPdfs };
    });
    removed.guests += batch.guests;
    for (const sha256 of batch.orphanedPdfs) removed.orphanedPdfs.add(sha256);
    if (batch.guests < BATCH) break;
  }
  return { guests: removed.guests, orphanedPdfs: [...removed.orphanedPdfs] };
}
