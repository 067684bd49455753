import type { Database } from '#db/client';
import { orders } from '#db/schema';
import { eq } from 'drizzle-orm';
import { Failure } from '~/platform/failure';
import type { Payments } from '~/platform/payments/payments';
import { openAccounts } from './accounts.server';
import { resumeCountLabel } from './money';
import { orderWithin, type OrderRow } from './orders.server';
import type { Price } from './price';
import { quoteWithin } from './quotes.server';

/** The price is a higher one than the form was shown with: it has to be seen first. */
export class PriceChanged extends Failure {
  override readonly name = 'PriceChanged';
  constructor() {
    super('conflict', 'The price you were shown held until now. Look at the new one first.');
  }
}

/** What a buying form sends. */
export interface CheckOutRequest {
  idempotencyKey: string;
  /** What the page said it costs, in the currency's smallest unit. */
  seenMinor: number;
  /** The price that is offered now; a cheaper one that was quoted before stands. */
  price: Price;
  /** Where the payer comes back to: when they paid or will have, and when they turned back. */
  pages: { after: (orderId: string) => string; back: string };
}

/**
 * Sends somebody to pay for a pack. Sending the same form again leads to the same checkout.
 *
 * @returns where to go: the checkout, or the order's own page once it has ended.
 * @throws {PriceChanged} where it costs more than was seen. Nothing was ordered.
 * @throws {PaymentsUnavailable} nothing was charged; sending it again goes on.
 */
export async function checkOut(
  { database, payments }: { database: Database; payments: Payments },
  personId: string,
  request: CheckOutRequest,
  now: Date,
): Promise<string> {
  const { idempotencyKey, seenMinor, price, pages } = request;
  const order = database.write((tx) => {
    const quote = quoteWithin(tx, personId, price, now);
    if (quote.amountMinor > seenMinor) throw new PriceChanged();
    const [accountId] = openAccounts(tx, personId, now);
    const wanted = { accountId, idempotencyKey, price: quote, provider: payments.name };
    return orderWithin(tx, wanted, now);
  });
  const after = pages.after(order.id);
  if (order.state !== 'open') return after;
  if (order.checkoutUrl !== null) return isOver(order, now) ? after : order.checkoutUrl;
  const checkout = await payments.openCheckout({
    reference: order.id,
    title: `${resumeCountLabel(order.credits)} at CVstomize`,
    amountMinor: order.amountMinor,
    currency: order.currency,
    successUrl: after,
    cancelUrl: pages.back,
  });
  database.write((tx) => {
    tx.update(orders)
      .set({
        checkoutId: checkout.id,
        checkoutUrl: checkout.url,
        checkoutEndsAt: checkout.endsAt,
      })
      .where(eq(orders.id, order.id))
      .run();
  });
  return checkout.url;
}

/** Whether nobody can pay an open order any more, though no event said so yet. */
export function isOver({ checkoutEndsAt }: Pick<OrderRow, 'checkoutEndsAt'>, now: Date): boolean {
  return checkoutEndsAt !== null && checkoutEndsAt <= now;
}
