import type { Reader, Transaction } from '#db/client';
import { creditAccounts, orders } from '#db/schema';
import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import { NotFound } from '~/platform/failure';
import { newId } from '~/platform/id.server';
import type { Payments } from '~/platform/payments/payments';
import type { Price } from './price';

export type OrderRow = typeof orders.$inferSelect;

/** One's own order. @throws {NotFound} */
export function getOrder(read: Reader, personId: string, orderId: string): OrderRow {
  const row = read
    .select({ order: orders })
    .from(orders)
    .innerJoin(creditAccounts, eq(creditAccounts.id, orders.accountId))
    .where(and(eq(orders.id, orderId), eq(creditAccounts.personId, personId)))
    .get();
  if (row === undefined) throw new NotFound('This order');
  return row.order;
}

/**
 * The order of a form: the one it made before, one that waits to be paid for the same price, or a new
 * one. So two clicks or two windows lead to one checkout, which can be paid once.
 */
export function orderWithin(
  tx: Transaction,
  wanted: {
    accountId: string;
    idempotencyKey: string;
    price: Price;
    provider: Payments['name'];
  },
  now: Date,
): OrderRow {
  const { accountId, idempotencyKey, price, provider } = wanted;
  const ofForm = tx
    .select()
    .from(orders)
    .where(and(eq(orders.accountId, accountId), eq(orders.idempotencyKey, idempotencyKey)))
    .get();
  if (ofForm !== undefined) return ofForm;
  const { variant, amountMinor, currency, credits } = price;
  const waiting = tx
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.accountId, accountId),
        eq(orders.state, 'open'),
        eq(orders.provider, provider),
        eq(orders.amountMinor, amountMinor),
        eq(orders.currency, currency),
        eq(orders.credits, credits),
        or(isNull(orders.checkoutEndsAt), gt(orders.checkoutEndsAt, now)),
      ),
    )
    .orderBy(desc(orders.createdAt))
    .get();
  if (waiting !== undefined) return waiting;
  return tx
    .insert(orders)
    .values({
      id: newId(),
      ...{ accountId, idempotencyKey, provider, variant, amountMinor, currency, credits },
      state: 'open',
      createdAt: now,
    })
    .returning()
    .get();
}
