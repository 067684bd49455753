import { expect, it } from 'vitest';
import type { CheckoutRequest, Payments } from '../payments';
import { bodyOf, disputeEvent, refundEvent, sessionEvent } from './stripe-events';

export interface OpenedPayments {
  payments: Payments;
  /** Signs as the provider does. */
  sign: (body: Uint8Array, at: Date) => string;
  now: Date;
}

/** What everything that takes money must do. */
export function conformsToPayments(open: () => Promise<OpenedPayments>): void {
  const request: CheckoutRequest = {
    reference: 'order-1',
    title: '5 resumes',
    amountMinor: 1_000,
    currency: 'USD',
    successUrl: 'https://cv.example/orders/order-1',
    cancelUrl: 'https://cv.example/buy',
  };
  const MINUTE_MS = 60_000;

  it('gives a reference one checkout, however often it is asked for', async () => {
    const { payments, now } = await open();
    const first = await payments.openCheckout(request);
    expect(await payments.openCheckout(request)).toEqual(first);
    expect(URL.canParse(first.url)).toBe(true);
    expect(first.endsAt.getTime()).toBeGreaterThan(now.getTime());
    const other = await payments.openCheckout({ ...request, reference: 'order-2' });
    expect(other.id).not.toBe(first.id);
  });

  it('answers when it is asked whether it is there', async () => {
    const { payments } = await open();
    await expect(payments.check()).resolves.toBeUndefined();
  });

  it('reads what its provider signed', async () => {
    const { payments, sign, now } = await open();
    const read = (event: object) => {
      const body = bodyOf(event);
      return payments.readWebhook({ body, signature: sign(body, now) }).change;
    };
    expect(read(sessionEvent('order-1', { amount_total: 800 }))).toEqual({
      kind: 'paid',
      checkoutId: 'cs_order-1',
      reference: 'order-1',
      paymentId: 'pi_order-1',
      subtotalMinor: 1_000,
      paidMinor: 800,
      currency: 'USD',
    });
    expect(read(refundEvent('pi_order-1', 500))).toEqual({
      kind: 'refunded',
      paymentId: 'pi_order-1',
      refundedMinor: 500,
    });
    expect(read(disputeEvent('pi_order-1', 'needs_response'))).toEqual({
      kind: 'disputed',
      paymentId: 'pi_order-1',
      disputedMinor: 1_000,
      dispute: 'open',
    });
  });

  it('knows no end of a checkout that can still be paid', async () => {
    const { payments } = await open();
    const { id } = await payments.openCheckout(request);
    expect(await payments.findEnd(id)).toBeUndefined();
  });

  it('refuses a body of which one byte was changed', async () => {
    const { payments, sign, now } = await open();
    const body = bodyOf(sessionEvent('order-1'));
    const signature = sign(body, now);
    const changed = body.with(20, (body[20] ?? 0) ^ 1);
    expect(() => payments.readWebhook({ body: changed, signature })).toThrow(/another secret/);
  });

  it.each([null, '', 't=1', 'v1=00', 't=now,v1=00', 'nonsense', 't=1,v1=zz', 't=,v1='])(
    'refuses what is signed with %j',
    async (signature) => {
      const { payments } = await open();
      const body = bodyOf(sessionEvent('order-1'));
      expect(() => payments.readWebhook({ body, signature })).toThrow(/signed|too old/);
    },
  );

  it('takes a signature for five minutes, and no copy of it later', async () => {
    const { payments, sign, now } = await open();
    const body = bodyOf(sessionEvent('order-1'));
    const signedAgo = (ms: number) => () =>
      payments.readWebhook({ body, signature: sign(body, new Date(now.getTime() - ms)) });
    expect(signedAgo(5 * MINUTE_MS)).not.toThrow();
    expect(signedAgo(5 * MINUTE_MS + 1_000)).toThrow(/too old/);
    expect(signedAgo(-5 * MINUTE_MS - 1_000)).toThrow(/too old/);
  });

  it('refuses what is signed and yet no event', async () => {
    const { payments, sign, now } = await open();
    for (const content of ['', 'null', '[]', '{"id":1}']) {
      const body = new TextEncoder().encode(content);
      expect(() => payments.readWebhook({ body, signature: sign(body, now) })).toThrow(/no event/);
    }
  });
}
