import { openTestDatabase } from '#db/testing';
import { http, HttpResponse } from 'msw';
import Stripe from 'stripe';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vendors } from '~/testing/vendors';
import { openPayments, ownWebhookUrl, sandboxSecret } from './open-payments.server';
import { PaymentsUnavailable } from './payments';
import { openStripePayments } from './stripe-payments.server';
import { conformsToPayments } from './testing/payments-conformance';
import { bodyOf, sessionEvent } from './testing/stripe-events';
import { signWebhook, verifyWebhook } from './webhook-signature.server';

const NOW = new Date('2026-03-01T12:00:00Z');
const clock = () => NOW;
const EMBEDDED = {
  mode: 'embedded' as const,
  stripe: undefined,
  publicUrl: 'https://cv.example',
  sessionSecrets: ['a secret of the tests, long enough to be one'],
};
const STRIPE = {
  secretKey: 'sk_test_abc',
  webhookSecrets: ['whsec_new', 'whsec_old'],
  apiUrl: 'https://api.stripe.com',
  automaticTax: true,
  promotionCodes: true,
};

let test: ReturnType<typeof openTestDatabase>;
beforeEach(() => {
  test = openTestDatabase();
});
afterEach(() => test.remove());

describe('the sandbox', () => {
  conformsToPayments(async () => {
    const payments = openPayments(EMBEDDED, test.database, clock);
    if (payments === null) throw new Error('There is no sandbox');
    return {
      payments,
      now: NOW,
      sign: (body, at) => signWebhook(body, sandboxSecret(EMBEDDED), at),
    };
  });
});

/** Stripe's side of a checkout: the same idempotency key gets the same session. */
function serveStripe(over: object = { status: 'open', payment_status: 'unpaid' }) {
  const sessions = new Map<string, { id: string; form: URLSearchParams }>();
  vendors.use(
    http.post('https://api.stripe.com/v1/checkout/sessions', async ({ request }) => {
      const key = request.headers.get('Idempotency-Key') ?? '';
      const form = new URLSearchParams(await request.text());
      const session = sessions.get(key) ?? { id: `cs_test_${sessions.size + 1}`, form };
      sessions.set(key, session);
      return HttpResponse.json({
        id: session.id,
        object: 'checkout.session',
        url: `https://checkout.stripe.com/c/pay/${session.id}`,
        expires_at: Math.floor(NOW.getTime() / 1_000) + 86_400,
      });
    }),
    http.get('https://api.stripe.com/v1/checkout/sessions', () =>
      HttpResponse.json({ object: 'list', data: [], has_more: false }),
    ),
    http.get('https://api.stripe.com/v1/checkout/sessions/:id', () =>
      HttpResponse.json({ ...sessionEvent('order-1').data.object, ...over }),
    ),
  );
  return sessions;
}

describe('Stripe', () => {
  const signAsStripe = (body: Uint8Array, at: Date, secret = 'whsec_new') =>
    new Stripe('sk_test_abc').webhooks.generateTestHeaderString({
      payload: new TextDecoder().decode(body),
      secret,
      timestamp: Math.floor(at.getTime() / 1_000),
    });

  conformsToPayments(async () => {
    serveStripe();
    return { payments: openStripePayments(STRIPE, clock), now: NOW, sign: signAsStripe };
  });

  it('is asked for the price as it was shown: tax inside, in its currency', async () => {
    const sessions = serveStripe();
    await openStripePayments(STRIPE, clock).openCheckout({
      reference: 'order-1',
      title: '5 resumes',
      amountMinor: 500,
      currency: 'USD',
      successUrl: 'https://cv.example/orders/1',
      cancelUrl: 'https://cv.example/buy',
    });
    const [session] = [...sessions.values()];
    expect(Object.fromEntries(session?.form ?? [])).toEqual({
      mode: 'payment',
      client_reference_id: 'order-1',
      'line_items[0][quantity]': '1',
      'line_items[0][price_data][currency]': 'usd',
      'line_items[0][price_data][unit_amount]': '500',
      'line_items[0][price_data][tax_behavior]': 'inclusive',
      'line_items[0][price_data][product_data][name]': '5 resumes',
      'automatic_tax[enabled]': 'true',
      allow_promotion_codes: 'true',
      'adaptive_pricing[enabled]': 'false',
      'payment_intent_data[metadata][reference]': 'order-1',
      success_url: 'https://cv.example/orders/1',
      cancel_url: 'https://cv.example/buy',
    });
  });

  it.each<[string, object, string | undefined]>([
    ['was paid', { status: 'complete', payment_status: 'paid' }, 'paid'],
    ['cost nothing', { status: 'complete', payment_status: 'no_payment_required' }, 'paid'],
    ['waits for a slow payment', { status: 'complete', payment_status: 'unpaid' }, undefined],
    ['ran out', { status: 'expired', payment_status: 'unpaid' }, 'expired'],
    ['is not ours', { status: 'expired', client_reference_id: null }, undefined],
  ])('is asked what became of a checkout that %s', async (_, session, kind) => {
    serveStripe(session);
    expect((await openStripePayments(STRIPE, clock).findEnd('cs_1'))?.kind).toBe(kind);
  });

  it('that does not know a checkout is unavailable', async () => {
    vendors.use(
      http.get('https://api.stripe.com/v1/checkout/sessions/:id', () =>
        HttpResponse.json({ error: { code: 'resource_missing' } }, { status: 404 }),
      ),
    );
    await expect(openStripePayments(STRIPE, clock).findEnd('cs_1')).rejects.toThrow(
      PaymentsUnavailable,
    );
  });

  it('takes what is signed with the secret that is being rotated out', () => {
    const body = bodyOf(sessionEvent('order-1'));
    const payments = openStripePayments(STRIPE, clock);
    const signature = signAsStripe(body, NOW, 'whsec_old');
    expect(payments.readWebhook({ body, signature }).change.kind).toBe('paid');
  });

  it('that refuses our key is unavailable, and its words stay with us', async () => {
    vendors.use(
      http.get('https://api.stripe.com/v1/checkout/sessions', () =>
        HttpResponse.json({ error: { message: 'Invalid API Key provided' } }, { status: 401 }),
      ),
    );
    const refused = await openStripePayments(STRIPE, clock)
      .check()
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PaymentsUnavailable);
    expect(String(refused)).not.toContain('API Key');
  });

  it('is live only with a live key', () => {
    expect(openStripePayments(STRIPE, clock).live).toBe(false);
    expect(openStripePayments({ ...STRIPE, secretKey: 'rk_live_a' }, clock).live).toBe(true);
  });
});

describe('signing', () => {
  it('is what Stripe’s own library signs and takes', () => {
    const body = bodyOf({ words: 'Łódź 你好' });
    const payload = new TextDecoder().decode(body);
    const at = new Date();
    const { webhooks } = new Stripe('sk_test_abc');
    const ours = signWebhook(body, 'whsec_a', at);
    expect(webhooks.constructEvent(payload, ours, 'whsec_a')).toEqual({ words: 'Łódź 你好' });
    const theirs = webhooks.generateTestHeaderString({ payload, secret: 'whsec_a' });
    expect(() => verifyWebhook(body, theirs, ['whsec_a'], at)).not.toThrow();
  });
});

describe('how money is taken', () => {
  it('is by the sandbox unless Stripe is set up, and in production by nothing else', () => {
    const open = (over: object) => openPayments({ ...EMBEDDED, ...over }, test.database, clock);
    expect(open({})?.name).toBe('sandbox');
    expect(open({ stripe: STRIPE })?.name).toBe('stripe');
    expect(open({ mode: 'production' })).toBeNull();
    expect(open({ mode: 'production', stripe: STRIPE })?.name).toBe('stripe');
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000/webhooks/payments'],
    ['0.0.0.0', 'http://127.0.0.1:3000/webhooks/payments'],
    ['::', 'http://127.0.0.1:3000/webhooks/payments'],
    ['::1', 'http://[::1]:3000/webhooks/payments'],
    ['10.0.0.5', 'http://10.0.0.5:3000/webhooks/payments'],
  ])('is told to a process that listens on %s at %s', (host, url) => {
    expect(ownWebhookUrl({ host, port: 3000 })).toBe(url);
  });
});
