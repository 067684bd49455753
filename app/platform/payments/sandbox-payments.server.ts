import type { Database, Reader, Transaction } from '#db/client';
import { sandboxCheckouts } from '#db/schema';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Clock } from '~/platform/clock';
import { NotFound } from '~/platform/failure';
import { newId } from '~/platform/id.server';
import { complete, enqueue, type LeasedJob } from '~/platform/jobs/queue.server';
import { readCheckoutEnd, readPaymentEvent } from './payment-event';
import type { Payments } from './payments';
import { signWebhook, verifyWebhook } from './webhook-signature.server';
import { DAY_MS } from '../durations';

export const SANDBOX_WEBHOOK_QUEUE = 'sandbox-webhook';
/** As long as a checkout of Stripe's lasts unless told. */
const CHECKOUT_MS = DAY_MS;
const MAX_ATTEMPTS = 10;

export type SandboxCheckout = typeof sandboxCheckouts.$inferSelect;

/** What happened to a checkout, by the type of the event that tells it. */
const EVENT_TYPES = {
  paid: 'checkout.session.completed',
  failed: 'checkout.session.async_payment_failed',
  expired: 'checkout.session.expired',
} as const;
export type SandboxEnd = keyof typeof EVENT_TYPES;

/**
 * Payments without money: the embedded default. The checkout is a page of ours; what becomes of it
 * is told by webhooks in Stripe's form, signed as Stripe signs them.
 *
 * @param parts.checkoutUrl where the page of a checkout is.
 */
export function openSandboxPayments(parts: {
  database: Database;
  clock: Clock;
  secret: string;
  checkoutUrl: (checkoutId: string) => string;
}): Payments {
  const { database, clock, secret, checkoutUrl } = parts;
  return {
    name: 'sandbox',
    live: false,
    openCheckout(request) {
      const { id, endsAt } = database.write((tx) => openOnce(tx, request, clock()));
      return Promise.resolve({ id, url: checkoutUrl(id), endsAt });
    },
    findEnd(checkoutId) {
      const checkout = getSandboxCheckout(database.read, checkoutId);
      const { object } = eventOf(checkout, clock()).data;
      const open = checkout.state === 'open' && checkout.endsAt > clock();
      const over = checkout.state === 'paid' ? 'complete' : 'expired';
      return Promise.resolve(readCheckoutEnd({ ...object, status: open ? 'open' : over }));
    },
    readWebhook({ body, signature }) {
      verifyWebhook(body, signature, [secret], clock());
      return readPaymentEvent(body);
    },
    check: () => Promise.resolve(),
  };
}

function openOnce(
  tx: Transaction,
  request: Parameters<Payments['openCheckout']>[0],
  now: Date,
): SandboxCheckout {
  const { reference, title, amountMinor, currency, successUrl, cancelUrl } = request;
  const before = tx
    .select()
    .from(sandboxCheckouts)
    .where(eq(sandboxCheckouts.reference, reference))
    .get();
  if (before !== undefined) return before;
  return tx
    .insert(sandboxCheckouts)
    .values({
      id: `cs_sandbox_${newId()}`,
      ...{ reference, title, amountMinor, currency, successUrl, cancelUrl },
      state: 'open',
      createdAt: now,
      endsAt: new Date(now.getTime() + CHECKOUT_MS),
    })
    .returning()
    .get();
}

/** A checkout with its page's contents. @throws {NotFound} */
export function getSandboxCheckout(read: Reader, checkoutId: string): SandboxCheckout {
  const checkout = read
    .select()
    .from(sandboxCheckouts)
    .where(eq(sandboxCheckouts.id, checkoutId))
    .get();
  if (checkout === undefined) throw new NotFound('This checkout');
  return checkout;
}

/**
 * Ends a checkout, once: the first end stays. Its webhook follows by a job.
 *
 * @throws {NotFound}
 */
export function endSandboxCheckout(
  database: Database,
  checkoutId: string,
  end: SandboxEnd,
  now: Date,
): void {
  database.write((tx) => {
    const { id, state, endsAt } = getSandboxCheckout(tx, checkoutId);
    if (state !== 'open') return;
    const ended = endsAt <= now ? 'expired' : end;
    tx.update(sandboxCheckouts).set({ state: ended }).where(eq(sandboxCheckouts.id, id)).run();
    enqueue(
      tx,
      {
        queue: SANDBOX_WEBHOOK_QUEUE,
        idempotencyKey: id,
        payload: { checkoutId: id },
        maxAttempts: MAX_ATTEMPTS,
      },
      now,
    );
  });
}

const payload = z.object({ checkoutId: z.string() });

/**
 * Posts the webhook of an ended checkout, signed.
 *
 * @param parts.webhookUrl where this application takes webhooks.
 * @throws {Error} where it is not taken; the job tries again.
 */
export async function sendSandboxWebhook(
  parts: { database: Database; clock: Clock; secret: string; webhookUrl: string },
  job: LeasedJob,
): Promise<void> {
  const { database, clock, secret, webhookUrl } = parts;
  const checkout = getSandboxCheckout(database.read, payload.parse(job.payload).checkoutId);
  const body = new TextEncoder().encode(JSON.stringify(eventOf(checkout, clock())));
  const response = await fetch(webhookUrl, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      'Stripe-Signature': signWebhook(body, secret, clock()),
    },
  });
  if (!response.ok) throw new Error(`The webhook was answered with ${response.status}`);
  database.write((tx) => complete(tx, job, clock()));
}

/** The event of an ended checkout: always the same id, as a provider sends it again. */
function eventOf(checkout: SandboxCheckout, now: Date) {
  const { id, state, reference, amountMinor, currency } = checkout;
  const paid = state === 'paid';
  return {
    id: id.replace(/^cs/, 'evt'),
    object: 'event',
    type: EVENT_TYPES[state === 'open' ? 'expired' : state],
    created: Math.floor(now.getTime() / 1_000),
    data: {
      object: {
        id,
        object: 'checkout.session',
        client_reference_id: reference,
        payment_status: paid ? 'paid' : 'unpaid',
        payment_intent: paid ? id.replace(/^cs/, 'pi') : null,
        amount_subtotal: amountMinor,
        amount_total: amountMinor,
        currency: currency.toLowerCase(),
      },
    },
  };
}
