import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
/** Steps a clock may be off, to either side (RFC 6238, 5.2). */
const WINDOW = 1;

const totpOf = (secret: Uint8Array, label = '') =>
  new TOTP({
    issuer: 'CVstomize',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });

/** What an authenticator reads from a picture, and from typing. */
export function authenticatorSetup(
  secret: Uint8Array,
  email: string,
): { uri: string; typedKey: string } {
  const totp = totpOf(secret, email);
  return { uri: totp.toString(), typedKey: totp.secret.base32.replace(/(.{4})(?=.)/g, '$1 ') };
}

/**
 * The time step whose code this is (RFC 6238), as far as a clock may be off.
 *
 * @param code as it was typed: spaces are left out.
 * @param after the last step a code was taken of: none is taken twice.
 * @returns undefined where the code is wrong, too old, or was taken.
 */
export function findStep(
  secret: Uint8Array,
  code: string,
  { after, now }: { after: number; now: Date },
): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: WINDOW });
  if (delta === null) return undefined;
  const step = Math.floor(now.getTime() / 1_000 / PERIOD_SECONDS) + delta;
  return step > after ? step : undefined;
}
