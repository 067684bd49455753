import { z } from 'zod';
import { Failure } from '~/platform/failure';

/** What a webhook says, as far as anything follows from it. Holds nothing personal. */
export type PaymentChange =
  | {
      kind: 'paid';
      checkoutId: string;
      reference: string;
      /** None where a promotion code left nothing to pay. */
      paymentId: string | null;
      /** Before promotion codes, and what arrived. */
      subtotalMinor: number;
      paidMinor: number;
      currency: string;
    }
  | { kind: 'failed' | 'expired'; checkoutId: string; reference: string }
  /** @property refundedMinor all refunds of this payment together. */
  | { kind: 'refunded'; paymentId: string; refundedMinor: number }
  | { kind: 'disputed'; paymentId: string; disputedMinor: number; dispute: 'open' | 'won' | 'lost' }
  | { kind: 'other' };

/** How a checkout ended. */
export type CheckoutEnd = Extract<PaymentChange, { reference: string }>;

export interface PaymentEvent {
  id: string;
  type: string;
  change: PaymentChange;
}

const minor = z.number().int().nonnegative();
const id = z.string().min(1).max(255);

const session = z.object({
  id,
  client_reference_id: id.nullish(),
  status: z.enum(['open', 'complete', 'expired']).nullish(),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  payment_intent: id.nullish(),
  amount_subtotal: minor.nullish(),
  amount_total: minor.nullish(),
  currency: z.string().nullish(),
});
const charge = z.object({ payment_intent: id.nullish(), amount_refunded: minor });
const dispute = z.object({ payment_intent: id.nullish(), amount: minor, status: z.string() });

const envelope = z.object({
  id,
  type: z.string().max(255),
  data: z.object({ object: z.unknown() }),
});

/**
 * Reads an event in Stripe's form, https://docs.stripe.com/api/events/types. An event from which
 * nothing follows is `other`.
 *
 * @param body of a webhook whose signature was checked.
 * @throws {Failure} `invalid` where it is no event, or lacks what its type promises.
 */
export function readPaymentEvent(body: Uint8Array): PaymentEvent {
  const read = envelope.safeParse(parseJson(body));
  if (!read.success) throw new Failure('invalid', 'This webhook is no event.');
  const { id: eventId, type, data } = read.data;
  try {
    return { id: eventId, type, change: readChange(type, data.object) };
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause;
    throw new Failure('invalid', `This ${type} lacks what it promises.`, { cause });
  }
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    return undefined;
  }
}

function readChange(type: string, object: unknown): PaymentChange {
  switch (type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return readSession(object);
    case 'checkout.session.async_payment_failed':
      return readEnd('failed', object);
    case 'checkout.session.expired':
      return readEnd('expired', object);
    case 'charge.refunded': {
      const { payment_intent: paymentId, amount_refunded: refundedMinor } = charge.parse(object);
      return paymentId == null ? { kind: 'other' } : { kind: 'refunded', paymentId, refundedMinor };
    }
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
      return readDispute(object);
    default:
      return { kind: 'other' };
  }
}

/**
 * How a checkout ended, from the session that Stripe gives when asked,
 * https://docs.stripe.com/api/checkout/sessions/object. Undefined while it has not.
 *
 * @throws {ZodError} where it is no session.
 */
export function readCheckoutEnd(object: unknown): CheckoutEnd | undefined {
  const { status } = session.parse(object);
  if (status !== 'complete' && status !== 'expired') return undefined;
  const change = status === 'complete' ? readSession(object) : readEnd('expired', object);
  return 'reference' in change ? change : undefined;
}

/** A completed checkout may still wait for a slow payment; that is told by another event. */
function readSession(object: unknown): PaymentChange {
  const read = session.parse(object);
  if (read.client_reference_id == null || read.payment_status === 'unpaid')
    return { kind: 'other' };
  return {
    kind: 'paid',
    checkoutId: read.id,
    reference: read.client_reference_id,
    paymentId: read.payment_intent ?? null,
    subtotalMinor: read.amount_subtotal ?? 0,
    paidMinor: read.amount_total ?? 0,
    currency: (read.currency ?? '').toUpperCase(),
  };
}

function readEnd(kind: 'failed' | 'expired', object: unknown): PaymentChange {
  const { id: checkoutId, client_reference_id: reference } = session.parse(object);
  return reference == null ? { kind: 'other' } : { kind, checkoutId, reference };
}

/** An inquiry (`warning_…`) moves no money. */
function readDispute(object: unknown): PaymentChange {
  const { payment_intent: paymentId, amount: disputedMinor, status } = dispute.parse(object);
  if (paymentId == null || !/^(needs_response|under_review|won|lost)$/.test(status)) {
    return { kind: 'other' };
  }
  const state = status === 'won' || status === 'lost' ? status : 'open';
  return { kind: 'disputed', paymentId, disputedMinor, dispute: state };
}
