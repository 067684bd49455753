import { createHmac, timingSafeEqual } from 'node:crypto';
import { Failure } from '~/platform/failure';

/** A webhook that its provider did not sign, or not lately. */
export class WrongSignature extends Failure {
  override readonly name = 'WrongSignature';
  constructor(why: string) {
    super('invalid', why);
  }
}

/** How old a signature may be: a copy of an event cannot be sent again later. */
export const TOLERANCE_SECONDS = 300;

const macOf = (body: Uint8Array, seconds: number, secret: string): Buffer =>
  createHmac('sha256', secret).update(`${seconds}.`).update(body).digest();

const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1_000);

/**
 * The `Stripe-Signature` of a body, by https://docs.stripe.com/webhooks#verify-manually:
 * `t=<seconds>,v1=<hex of HMAC-SHA-256 over "<seconds>.<body>">`.
 */
export function signWebhook(body: Uint8Array, secret: string, at: Date): string {
  const seconds = secondsOf(at);
  return `t=${seconds},v1=${macOf(body, seconds, secret).toString('hex')}`;
}

/**
 * Checks that a body is signed by one of `secrets` and not older than five minutes. The bytes must be
 * those that arrived.
 *
 * @param secrets several while one is being rotated out.
 * @throws {WrongSignature}
 */
export function verifyWebhook(
  body: Uint8Array,
  header: string | null,
  secrets: readonly string[],
  now: Date,
): void {
  const parts = (header ?? '').split(',').map((part) => part.trim().split('='));
  const seconds = Number(parts.find(([key]) => key === 't')?.[1]);
  const signatures = parts.flatMap(([key, value]) =>
    key === 'v1' && value !== undefined ? [Buffer.from(value, 'hex')] : [],
  );
  if (!Number.isSafeInteger(seconds) || signatures.length === 0) {
    throw new WrongSignature('This webhook is not signed.');
  }
  const right = secrets.some((secret) => {
    const mac = macOf(body, seconds, secret);
    return signatures.some((one) => one.length === mac.length && timingSafeEqual(one, mac));
  });
  if (!right) throw new WrongSignature('This webhook is signed with another secret.');
  if (Math.abs(secondsOf(now) - seconds) > TOLERANCE_SECONDS) {
    throw new WrongSignature('The signature of this webhook is too old.');
  }
}
