import { Failure } from '~/platform/failure';
import type { CheckoutEnd, PaymentEvent } from './payment-event';

export interface CheckoutRequest {
  /** Ours. One reference has one checkout, however often it is asked for. */
  reference: string;
  /** What is bought, in words for the payer. */
  title: string;
  /** What is charged, tax included, in the currency's smallest unit. */
  amountMinor: number;
  /** ISO 4217, upper case. */
  currency: string;
  /** Where the payer goes on when they are through, and when they go back. */
  successUrl: string;
  cancelUrl: string;
}

/** The provider's page on which one thing is paid, once. */
export interface Checkout {
  id: string;
  url: string;
  endsAt: Date;
}

/** A webhook as it arrived. */
export interface ReceivedWebhook {
  body: Uint8Array;
  /** The header `Stripe-Signature`. */
  signature: string | null;
}

/** The provider does not answer, or refuses; nothing was charged. */
export class PaymentsUnavailable extends Failure {
  override readonly name = 'PaymentsUnavailable';
  constructor(cause: unknown) {
    super(
      'unavailable',
      'The payment service does not answer right now. Nothing was charged. Please try again in a moment.',
      { cause, retryAfterSeconds: 30 },
    );
  }
}

/**
 * The port of everything that takes money. Adapters: the sandbox (a page of ours that takes none,
 * the embedded default) and Stripe Checkout. Contract: what became of a checkout is told by signed
 * webhooks, at least once, in any order, however late; and to whoever asks, should one never come.
 */
export interface Payments {
  readonly name: 'sandbox' | 'stripe';
  /** Whether real money moves. */
  readonly live: boolean;
  /** @throws {PaymentsUnavailable} */
  openCheckout(request: CheckoutRequest): Promise<Checkout>;
  /**
   * What became of a checkout; undefined while it can still be paid, or a slow payment is under way.
   *
   * @throws {PaymentsUnavailable}
   */
  findEnd(checkoutId: string): Promise<CheckoutEnd | undefined>;
  /** @throws {WrongSignature} where the provider did not sign it, or not lately. */
  readWebhook(webhook: ReceivedWebhook): PaymentEvent;
  /** Resolves when the provider answers and knows us. */
  check(): Promise<void>;
}
