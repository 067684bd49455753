import type { ActionFunctionArgs } from '@remix-run/node';
import { receivePaymentEvent } from '~/features/billing/receive-payment-event.server';
import { Failure, NotFound, STATUS_OF_FAILURE } from '~/platform/failure';

/** Takes what the payment provider tells. The signature is over the bytes, so they are not parsed before. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { payments, database, clock, log } = context.application;
  try {
    if (payments === null) throw new NotFound();
    const body = new Uint8Array(await request.arrayBuffer());
    const signature = request.headers.get('Stripe-Signature');
    const event = payments.readWebhook({ body, signature });
    const outcome = receivePaymentEvent(database, event, clock());
    const level = outcome === 'mismatched' ? 'error' : 'info';
    log[level]({ event: event.id, type: event.type, outcome }, 'payment event');
    return Response.json({ outcome });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    log.warn({ reason: error.message }, 'payment event refused');
    return Response.json({ error: error.message }, { status: STATUS_OF_FAILURE[error.kind] });
  }
}
