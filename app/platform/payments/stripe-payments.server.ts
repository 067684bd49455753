import type Stripe from 'stripe';
import type { Clock } from '~/platform/clock';
import type { StripeConfig } from '~/platform/config/payment-variables';
import { readCheckoutEnd, readPaymentEvent } from './payment-event';
import { PaymentsUnavailable, type CheckoutRequest, type Payments } from './payments';
import { verifyWebhook } from './webhook-signature.server';
import { SECOND_MS } from '../durations';

const TIMEOUT_MS = 15 * SECOND_MS;
const RETRIES = 2;

/** Payments by Stripe Checkout. */
export function openStripePayments(settings: StripeConfig, clock: Clock): Payments {
  // Loaded with the first call: a cold start does not wait for it.
  let client: Promise<Stripe> | undefined;
  const ask = async <T>(call: (stripe: Stripe) => Promise<T>): Promise<T> => {
    client ??= connect(settings);
    try {
      return await call(await client);
    } catch (error) {
      throw new PaymentsUnavailable(error);
    }
  };
  return {
    name: 'stripe',
    live: /^(sk|rk)_live_/.test(settings.secretKey),
    openCheckout: (request) =>
      ask(async (stripe) => {
        const { id, url, expires_at } = await stripe.checkout.sessions.create(
          sessionOf(request, settings),
          { idempotencyKey: `checkout-${request.reference}` },
        );
        if (url === null) throw new Error('Stripe gave a checkout without a page');
        return { id, url, endsAt: new Date(expires_at * 1_000) };
      }),
    findEnd: (checkoutId) =>
      ask(async (stripe) => readCheckoutEnd(await stripe.checkout.sessions.retrieve(checkoutId))),
    readWebhook({ body, signature }) {
      verifyWebhook(body, signature, settings.webhookSecrets, clock());
      return readPaymentEvent(body);
    },
    async check() {
      await ask((stripe) => stripe.checkout.sessions.list({ limit: 1 }));
    },
  };
}

async function connect({ secretKey, apiUrl }: StripeConfig): Promise<Stripe> {
  const { default: Client } = await import('stripe');
  const { protocol, hostname, port } = new URL(apiUrl);
  return new Client(secretKey, {
    httpClient: Client.createFetchHttpClient(),
    protocol: protocol === 'http:' ? 'http' : 'https',
    host: hostname,
    ...(port === '' ? {} : { port }),
    timeout: TIMEOUT_MS,
    maxNetworkRetries: RETRIES,
    telemetry: false,
  });
}

/** The price is charged as it was shown: tax inside, in its own currency. */
function sessionOf(
  request: CheckoutRequest,
  { automaticTax, promotionCodes }: StripeConfig,
): Stripe.Checkout.SessionCreateParams {
  const { reference, title, amountMinor, currency, successUrl, cancelUrl } = request;
  return {
    mode: 'payment',
    client_reference_id: reference,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: currency.toLowerCase(),
          unit_amount: amountMinor,
          tax_behavior: 'inclusive',
          product_data: { name: title },
        },
      },
    ],
    automatic_tax: { enabled: automaticTax },
    allow_promotion_codes: promotionCodes,
    adaptive_pricing: { enabled: false },
    // Found again from the payment's side, in Stripe's own pages.
    payment_intent_data: { metadata: { reference } },
    success_url: successUrl,
    cancel_url: cancelUrl,
  };
}
