import type { Database, Reader } from '#db/client';
import { orderCounts } from '#db/schema';
import { desc, gte, sql } from 'drizzle-orm';
import type { PlacedOrder } from './placed-orders';
import { dayOf, firstOfDays } from '~/platform/utc-day';

export type OrderCount = typeof orderCounts.$inferSelect;

/**
 * Counts words to a machine by day, place and form. Of whoever wrote them, and of what they wrote,
 * nothing is kept.
 */
export function countOrders(database: Database, orders: readonly PlacedOrder[], now: Date): void {
  if (orders.length === 0) return;
  database.write(
    (tx) => {
      for (const { place, form } of orders) {
        tx.insert(orderCounts)
          .values({ day: dayOf(now), place, form, count: 1 })
          .onConflictDoUpdate({
            target: [orderCounts.day, orderCounts.place, orderCounts.form],
            set: { count: sql`${orderCounts.count} + 1` },
          })
          .run();
      }
    },
    { aside: true },
  );
}

/** The counts of the last days, the newest first. */
export function listOrderCounts(
  read: Pick<Reader, 'select'>,
  { days }: { days: number },
  now: Date,
): OrderCount[] {
  const since = firstOfDays(days, now);
  return read
    .select()
    .from(orderCounts)
    .where(gte(orderCounts.day, since))
    .orderBy(desc(orderCounts.day), orderCounts.place, orderCounts.form)
    .all();
}
