import type { Database } from '#db/client';
import { orders } from '#db/schema';
import { and, asc, eq, gt, isNotNull, lt } from 'drizzle-orm';
import type { Clock } from '~/platform/clock';
import { complete, enqueue, type LeasedJob } from '~/platform/jobs/queue.server';
import type { Payments } from '~/platform/payments/payments';
import { DAY_MS, MINUTE_MS } from '~/platform/durations';
import { receivePaymentEvent } from './receive-payment-event.server';

export const RECONCILE_QUEUE = 'reconcile-orders';
const EVERY_MS = 10 * MINUTE_MS;
/** Webhooks come within seconds, as a rule. */
const ASKED_AFTER_MS = 10 * MINUTE_MS;
/** Longer than a checkout lasts and the slowest payment takes. */
const ASKED_FOR_MS = 30 * DAY_MS;
/** Orders asked for by one job, the oldest first. */
const AT_ONCE = 200;
const MAX_ATTEMPTS = 3;

/** Enqueues asking for orders of which no webhook told the end, where there are any. */
export function scheduleReconciliation(
  database: Database,
  provider: Payments['name'],
  now: Date,
): void {
  if (listUnsettled(database, provider, now).length === 0) return;
  const idempotencyKey = `ten-minutes-${Math.floor(now.getTime() / EVERY_MS)}`;
  const job = { queue: RECONCILE_QUEUE, idempotencyKey, payload: {}, maxAttempts: MAX_ATTEMPTS };
  database.write((tx) => enqueue(tx, job, now));
}

/**
 * Asks the provider what became of orders that are still open, and takes the answer as if a webhook
 * had brought it: one that comes after all changes nothing any more.
 *
 * @param parts.payments null where nothing can be bought any more: then nobody is asked.
 *
 * @throws {AggregateError} where some could not be asked for; those that could are settled.
 */
export async function reconcileOrders(
  parts: { database: Database; payments: Payments | null; clock: Clock },
  job: LeasedJob,
): Promise<void> {
  const { database, payments, clock } = parts;
  const failures: unknown[] = [];
  const unsettled = payments === null ? [] : listUnsettled(database, payments.name, clock());
  for (const checkoutId of unsettled) {
    try {
      const change = await payments?.findEnd(checkoutId);
      if (change === undefined) continue;
      const event = { id: `asked-${change.kind}-${checkoutId}`, type: 'asked', change };
      receivePaymentEvent(database, event, clock());
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} orders could not be asked for`);
  }
  database.write((tx) => complete(tx, job, clock()));
}

/** Checkouts of orders that should have ended, or may have without our being told. */
function listUnsettled(database: Database, provider: Payments['name'], now: Date): string[] {
  const before = new Date(now.getTime() - ASKED_AFTER_MS);
  const since = new Date(now.getTime() - ASKED_FOR_MS);
  return database.read
    .select({ checkoutId: orders.checkoutId })
    .from(orders)
    .where(
      and(
        eq(orders.state, 'open'),
        eq(orders.provider, provider),
        isNotNull(orders.checkoutId),
        lt(orders.createdAt, before),
        gt(orders.createdAt, since),
      ),
    )
    .orderBy(asc(orders.createdAt))
    .limit(AT_ONCE)
    .all()
    .flatMap((row) => row.checkoutId ?? []);
}
