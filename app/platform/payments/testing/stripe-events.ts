/** Events as Stripe sends them, https://docs.stripe.com/api/events/object, shortened. */
export interface StripeEvent {
  id: string;
  object: 'event';
  type: string;
  data: { object: Record<string, unknown> };
}

let made = 0;

export function stripeEvent(
  type: string,
  object: Record<string, unknown>,
  id = `evt_${(made += 1)}`,
): StripeEvent {
  return { id, object: 'event', type, data: { object } };
}

/** The end of a checkout session; paid in full unless told. */
export function sessionEvent(
  reference: string | null,
  over: Record<string, unknown> = {},
  type = 'checkout.session.completed',
): StripeEvent {
  return stripeEvent(type, {
    id: `cs_${reference}`,
    object: 'checkout.session',
    client_reference_id: reference,
    payment_status: 'paid',
    payment_intent: `pi_${reference}`,
    amount_subtotal: 1_000,
    amount_total: 1_000,
    currency: 'usd',
    ...over,
  });
}

/** @param refunded of all refunds of this payment together. */
export function refundEvent(paymentId: string | null, refunded: number): StripeEvent {
  return stripeEvent('charge.refunded', {
    id: 'ch_1',
    object: 'charge',
    payment_intent: paymentId,
    amount: 1_000,
    amount_refunded: refunded,
  });
}

export function disputeEvent(
  paymentId: string | null,
  status: string,
  { amount = 1_000, type = 'charge.dispute.created' } = {},
): StripeEvent {
  return stripeEvent(type, {
    id: 'dp_1',
    object: 'dispute',
    payment_intent: paymentId,
    amount,
    status,
  });
}

export const bodyOf = (event: unknown): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(event));
