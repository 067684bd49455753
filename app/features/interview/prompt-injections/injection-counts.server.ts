import type { Database, Reader } from '#db/client';
import { injectionCounts } from '#db/schema';
import { desc, gte, sql } from 'drizzle-orm';
import type { PlacedInjection } from './place-injections';
import { dayOf, firstOfDays } from '~/platform/utc-day';

export type InjectionCount = typeof injectionCounts.$inferSelect;

/**
 * Counts prompt injections by day, place and form. Of whoever wrote them, and of what they wrote,
 * nothing is kept.
 */
export function countInjections(
  database: Database,
  injections: readonly PlacedInjection[],
  now: Date,
): void {
  if (injections.length === 0) return;
  database.write(
    (tx) => {
      for (const { place, form } of injections) {
        tx.insert(injectionCounts)
          .values({ day: dayOf(now), place, form, count: 1 })
          .onConflictDoUpdate({
            target: [injectionCounts.day, injectionCounts.place, injectionCounts.form],
            set: { count: sql`${injectionCounts.count} + 1` },
          })
          .run();
      }
    },
    { aside: true },
  );
}

/** The counts of the last days, the newest first. */
export function listInjectionCounts(
  read: Pick<Reader, 'select'>,
  { days }: { days: number },
  now: Date,
): InjectionCount[] {
  const since = firstOfDays(days, now);
  return read
    .select()
    .from(injectionCounts)
    .where(gte(injectionCounts.day, since))
    .orderBy(desc(injectionCounts.day), injectionCounts.place, injectionCounts.form)
    .all();
}
