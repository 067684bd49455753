import type { Database, Transaction } from '#db/client';
import { orders, paymentEvents } from '#db/schema';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { PaymentChange, PaymentEvent } from '~/platform/payments/payment-event';
import type { OrderRow } from './orders.server';
import { requestReceipt } from './receipt.server';
import { settleOrders } from './settle-order.server';

/** What became of an event. `mismatched` took the wrong amount, and wants an operator. */
export type EventOutcome = (typeof paymentEvents.$inferSelect)['outcome'] | 'seen before';

/**
 * Takes what a payment provider tells, each event once, in any order and however late. What is not
 * known yet waits for the event that tells it.
 */
export function receivePaymentEvent(
  database: Database,
  event: PaymentEvent,
  now: Date,
): EventOutcome {
  return database.write((tx) => {
    const seen = tx
      .select({ id: paymentEvents.id })
      .from(paymentEvents)
      .where(eq(paymentEvents.id, event.id))
      .get();
    if (seen !== undefined) return 'seen before';
    const outcome = apply(tx, event.change, now);
    const { id, type, change } = event;
    tx.insert(paymentEvents)
      .values({ id, type, reading: change, outcome, about: aboutOf(change), receivedAt: now })
      .run();
    return outcome;
  });
}

const aboutOf = (change: PaymentChange): string => {
  if ('reference' in change) return change.reference;
  return 'paymentId' in change ? change.paymentId : '';
};

function apply(tx: Transaction, change: PaymentChange, now: Date) {
  switch (change.kind) {
    case 'other':
      return 'ignored';
    case 'paid':
      return applyPaid(tx, change, now);
    case 'failed':
    case 'expired':
      return applyEnd(tx, change);
    case 'refunded':
    case 'disputed':
      return applyReturn(tx, change, now);
  }
}

const findByReference = (tx: Transaction, { reference }: { reference: string }) =>
  tx.select().from(orders).where(eq(orders.id, reference)).get();

/** Money that arrived counts, even where the order seemed to have ended without. */
function applyPaid(tx: Transaction, change: PaymentChange & { kind: 'paid' }, now: Date) {
  const order = findByReference(tx, change);
  if (order === undefined) return 'waiting';
  if (order.state === 'paid') return 'ignored';
  const { checkoutId, paymentId, paidMinor, subtotalMinor, currency } = change;
  if (subtotalMinor !== order.amountMinor || currency !== order.currency) return 'mismatched';
  tx.update(orders)
    .set({ state: 'paid', checkoutId, paymentId, paidMinor, paidAt: now })
    .where(eq(orders.id, order.id))
    .run();
  settleOrders(tx, order.accountId, now);
  requestReceipt(tx, order.id, now);
  if (paymentId !== null) applyWaiting(tx, paymentId, now);
  return 'applied';
}

function applyEnd(tx: Transaction, change: PaymentChange & { kind: 'failed' | 'expired' }) {
  const order = findByReference(tx, change);
  if (order === undefined) return 'waiting';
  if (order.state !== 'open') return 'ignored';
  tx.update(orders).set({ state: change.kind }).where(eq(orders.id, order.id)).run();
  return 'applied';
}

/** Money that went back, or is being fought over. */
function applyReturn(
  tx: Transaction,
  change: PaymentChange & { kind: 'refunded' | 'disputed' },
  now: Date,
) {
  const order = tx.select().from(orders).where(eq(orders.paymentId, change.paymentId)).get();
  if (order === undefined) return 'waiting';
  const set = change.kind === 'refunded' ? afterRefund(order, change) : afterDispute(order, change);
  if (set === undefined) return 'ignored';
  tx.update(orders).set(set).where(eq(orders.id, order.id)).run();
  settleOrders(tx, order.accountId, now);
  return 'applied';
}

/** Each event says all refunds so far: an older one says less than is known. */
function afterRefund(order: OrderRow, { refundedMinor }: { refundedMinor: number }) {
  return refundedMinor > order.refundedMinor ? { refundedMinor } : undefined;
}

/** A dispute that was decided stays so, whatever arrives late. */
function afterDispute(order: OrderRow, change: PaymentChange & { kind: 'disputed' }) {
  const { dispute, disputedMinor } = change;
  const decided = order.dispute === 'won' || order.dispute === 'lost';
  if (order.dispute === dispute || (decided && dispute === 'open')) return undefined;
  return { dispute, disputedMinor: dispute === 'won' ? 0 : disputedMinor };
}

/** What arrived before the payment it speaks of was known to us. */
function applyWaiting(tx: Transaction, paymentId: string, now: Date): void {
  const waiting = tx
    .select()
    .from(paymentEvents)
    .where(and(eq(paymentEvents.about, paymentId), eq(paymentEvents.outcome, 'waiting')))
    .orderBy(asc(paymentEvents.receivedAt), asc(sql`rowid`))
    .all();
  for (const { id, reading } of waiting) {
    const outcome = apply(tx, reading as PaymentChange, now);
    tx.update(paymentEvents).set({ outcome }).where(eq(paymentEvents.id, id)).run();
  }
}
