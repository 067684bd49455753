import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadOnly } from '#db/client';
import { orders } from '#db/schema';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PaymentsUnavailable } from '~/platform/payments/payments';
import { openStripePayments } from '~/platform/payments/stripe-payments.server';
import {
  disputeEvent,
  refundEvent,
  sessionEvent,
  type StripeEvent,
} from '~/platform/payments/testing/stripe-events';
import { startStripeMock, type StripeMock } from '~/platform/payments/testing/stripe-mock';
import { startBuiltServer, type BuiltServer } from './testing/built-server';
import { settle } from './testing/settle';
import { hiddenField, Visitor } from './testing/visitor';

const WEBHOOK_SECRET = 'whsec_of_these_tests';

let stripe: StripeMock;
let folder: string;
let server: BuiltServer;
beforeAll(async () => {
  stripe = await startStripeMock();
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-stripe-'));
  server = await startBuiltServer({
    DATA_FOLDER: folder,
    STRIPE_SECRET_KEY: 'sk_test_123',
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    STRIPE_API_URL: stripe.url,
    STRIPE_PROMOTION_CODES: 'true',
  });
});
afterAll(async () => {
  await server.end('SIGKILL');
  await stripe.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Posts an event as Stripe does: signed by its own library, with no sign of a browser. */
function post(event: StripeEvent, secret = WEBHOOK_SECRET): Promise<Response> {
  const payload = JSON.stringify(event);
  const signature = new Stripe('sk_test_123').webhooks.generateTestHeaderString({
    payload,
    secret,
  });
  return fetch(`${server.origin}/webhooks/payments`, {
    method: 'POST',
    body: payload,
    headers: { 'Content-Type': 'application/json', 'Stripe-Signature': signature },
  });
}

function newestOrder() {
  const database = openReadOnly(join(folder, 'cvstomize.sqlite'));
  const [order] = database.read.select().from(orders).all();
  database.close();
  if (order === undefined) throw new Error('Nothing was ordered');
  return order;
}

const left = async (visitor: Visitor): Promise<string> =>
  /(\d+) resumes? left/.exec(
    (await (await visitor.get('/account')).text()).replaceAll('<!-- -->', ''),
  )?.[1] ?? 'nothing said';

describe('every call to Stripe', () => {
  const settings = {
    secretKey: 'sk_test_123',
    webhookSecrets: [WEBHOOK_SECRET],
    automaticTax: true,
    promotionCodes: true,
  };

  test('is one that Stripe describes', async () => {
    const payments = openStripePayments({ ...settings, apiUrl: stripe.url }, () => new Date());
    await payments.check();
    const checkout = await payments.openCheckout({
      reference: 'order-1',
      title: '5 resumes',
      amountMinor: 1_000,
      currency: 'USD',
      successUrl: 'https://cv.example/orders/1',
      cancelUrl: 'https://cv.example/buy',
    });
    expect(checkout.url).toMatch(/^https:\/\/checkout\.stripe\.com\//);
    // The stand-in's session is of nobody's order.
    expect(await payments.findEnd(checkout.id)).toBeUndefined();
  });

  test('that Stripe does not answer, or refuses, is said as one', async () => {
    const over = [{ secretKey: 'pk_test_123' }, { apiUrl: 'http://127.0.0.1:1' }];
    for (const wrong of over) {
      const payments = openStripePayments(
        { ...settings, apiUrl: stripe.url, ...wrong },
        () => new Date(),
      );
      await expect(payments.check()).rejects.toThrow(PaymentsUnavailable);
    }
  });
});

test('a pack is paid at Stripe, and counts when Stripe says so', async () => {
  const buyer = await settle(server.origin, 'buyer@example.org');
  const page = await buyer.get('/buy');
  expect(page.headers.get('content-security-policy')).toContain(
    "form-action 'self' https://checkout.stripe.com",
  );
  const html = await page.text();
  expect(html).toContain('Test mode: no money moves');
  const form = {
    idempotencyKey: hiddenField(html, 'idempotencyKey'),
    seenMinor: hiddenField(html, 'seenMinor'),
    interview: '',
  };
  const [first, again] = await Promise.all([buyer.post('/buy', form), buyer.post('/buy', form)]);
  expect(first.headers.get('Location')).toMatch(/^https:\/\/checkout\.stripe\.com\//);
  expect(again.status).toBe(303);

  const { id, amountMinor, checkoutId } = newestOrder();
  const money = { amount_subtotal: amountMinor, amount_total: amountMinor };
  const paid = sessionEvent(id, { id: checkoutId, ...money });
  expect((await post(paid, 'whsec_another')).status).toBe(422);
  expect(await left(buyer)).toBe('1');
  expect(await (await post(paid)).json()).toEqual({ outcome: 'applied' });
  expect(await (await post(paid)).json()).toEqual({ outcome: 'seen before' });
  expect(await left(buyer)).toBe('6');
  const order = await buyer.follow(await buyer.get(`/orders/${id}/waiting`));
  expect(order.path).toBe(`/orders/${id}`);
  expect(order.html).toContain('Paid');

  const pi = `pi_${id}`;
  await post(disputeEvent(pi, 'needs_response', { amount: amountMinor }));
  expect(await left(buyer)).toBe('1');
  await post(disputeEvent(pi, 'won', { amount: amountMinor, type: 'charge.dispute.closed' }));
  expect(await left(buyer)).toBe('6');
  await post(refundEvent(pi, amountMinor));
  expect(await left(buyer)).toBe('1');
});

test('there is no sandbox where Stripe is set up', async () => {
  const visitor = new Visitor(server.origin);
  await visitor.post('/start', { intent: 'own' });
  expect((await visitor.get('/sandbox-checkout/cs_sandbox_anything')).status).toBe(404);
});
