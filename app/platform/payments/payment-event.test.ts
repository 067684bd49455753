import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '~/platform/failure';
import { readPaymentEvent } from './payment-event';
import {
  bodyOf,
  disputeEvent,
  refundEvent,
  sessionEvent,
  stripeEvent,
} from './testing/stripe-events';

const changeOf = (event: object) => readPaymentEvent(bodyOf(event)).change;

describe('an event', () => {
  it('of a checkout that was paid at once or later is paid', () => {
    expect(changeOf(sessionEvent('o')).kind).toBe('paid');
    const later = sessionEvent('o', {}, 'checkout.session.async_payment_succeeded');
    expect(changeOf(later).kind).toBe('paid');
  });

  it('of a checkout whose payment is still under way is nothing yet', () => {
    expect(changeOf(sessionEvent('o', { payment_status: 'unpaid' }))).toEqual({ kind: 'other' });
  });

  it('of a checkout that a promotion code made free is paid, without a payment', () => {
    const free = { payment_status: 'no_payment_required', payment_intent: null, amount_total: 0 };
    expect(changeOf(sessionEvent('o', free))).toMatchObject({
      kind: 'paid',
      paymentId: null,
      paidMinor: 0,
    });
  });

  it.each([
    ['checkout.session.async_payment_failed', 'failed'],
    ['checkout.session.expired', 'expired'],
  ])('%s ends the checkout as %s', (type, kind) => {
    const ended = sessionEvent('o', { payment_status: 'unpaid', payment_intent: null }, type);
    expect(changeOf(ended)).toEqual({ kind, checkoutId: 'cs_o', reference: 'o' });
  });

  it.each([
    ['needs_response', 'open'],
    ['under_review', 'open'],
    ['won', 'won'],
    ['lost', 'lost'],
  ])('of a dispute in the state %s leaves it %s', (status, dispute) => {
    expect(changeOf(disputeEvent('pi', status))).toMatchObject({ kind: 'disputed', dispute });
  });

  it.each([
    disputeEvent('pi', 'warning_needs_response'),
    disputeEvent('pi', 'warning_closed'),
    disputeEvent(null, 'lost'),
    refundEvent(null, 5),
    sessionEvent(null),
    sessionEvent(null, {}, 'checkout.session.expired'),
    stripeEvent('customer.created', {}),
  ])('from which nothing follows is other: $type', (event) => {
    expect(changeOf(event)).toEqual({ kind: 'other' });
  });

  it('that lacks what its type promises is refused', () => {
    expect(() => changeOf(stripeEvent('charge.refunded', {}))).toThrow(/lacks/);
  });

  it('is read or refused, whatever it is made of', () => {
    const types = fc.constantFrom('checkout.session.completed', 'charge.refunded', 'x');
    fc.assert(
      fc.property(types, fc.jsonValue(), (type, object) => {
        try {
          readPaymentEvent(bodyOf({ id: 'evt', type, data: { object } }));
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });
});
