import type { Limit } from '~/platform/rate-limit/limit';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '~/platform/durations';

/**
 * How often something may be tried: for the address or person meant, and for the client that tries.
 * Passwords of an account are counted for one network each: a stranger's tries keep nobody out
 * elsewhere.
 */
export const LOG_IN: Limit = { name: 'log-in', attempts: 5, windowMs: 15 * MINUTE_MS };
/** Whoever goes on waits longer. */
export const LOG_IN_HOURS: Limit = { name: 'log-in-hours', attempts: 10, windowMs: 2 * HOUR_MS };
export const LOG_IN_DAY: Limit = { name: 'log-in-day', attempts: 20, windowMs: DAY_MS };
/** Tries from everywhere (NIST SP 800-63B, 5.2.2): then a mailed link is the way in. */
export const LOG_IN_ACCOUNT: Limit = { name: 'log-in-account', attempts: 100, windowMs: DAY_MS };
export const LOG_IN_CLIENT: Limit = {
  name: 'log-in-client',
  attempts: 20,
  windowMs: 15 * MINUTE_MS,
};
export const SIGN_UP: Limit = { name: 'sign-up', attempts: 5, windowMs: HOUR_MS };
export const SIGN_UP_CLIENT: Limit = {
  name: 'sign-up-client',
  attempts: 30,
  windowMs: HOUR_MS,
};
export const FORGOTTEN: Limit = { name: 'forgotten', attempts: 5, windowMs: HOUR_MS };
export const FORGOTTEN_CLIENT: Limit = {
  name: 'forgotten-client',
  attempts: 20,
  windowMs: HOUR_MS,
};
/** Links that log in: asked for by one network, so that no stranger uses up somebody's. */
export const LOG_IN_LINK: Limit = { name: 'log-in-link', attempts: 5, windowMs: HOUR_MS };
export const LOG_IN_LINK_CLIENT: Limit = {
  name: 'log-in-link-client',
  attempts: 20,
  windowMs: HOUR_MS,
};
/** Passwords tried on one mailed link, and on one's own account page. */
export const CONFIRM: Limit = { name: 'confirm', attempts: 5, windowMs: 15 * MINUTE_MS };
export const PASSWORD_CHECK: Limit = {
  name: 'password-check',
  attempts: 5,
  windowMs: 15 * MINUTE_MS,
};
/** What costs a machine work, and the API: for one person, wherever they are. */
export const REQUESTS: Limit = { name: 'requests', attempts: 100, windowMs: 15 * MINUTE_MS };
/** Interviews a guest begins. */
export const GUEST_INTERVIEWS: Limit = {
  name: 'guest-interviews',
  attempts: 10,
  windowMs: HOUR_MS,
};
/** New guests of one network; how many is configured. */
export const NEW_GUESTS: Limit = { name: 'new-guests', attempts: 120, windowMs: HOUR_MS };
/** Codes of an authenticator: whoever tries them has the password already. */
export const CODE: Limit = { name: 'code', attempts: 5, windowMs: 15 * MINUTE_MS };
export const CODE_ACCOUNT: Limit = { name: 'code-account', attempts: 50, windowMs: DAY_MS };
export const EMAIL_CHANGE: Limit = { name: 'email-change', attempts: 5, windowMs: DAY_MS };
/** Passkeys are asked for: signatures cannot be guessed, but checking them is work. */
export const PASSKEY_CLIENT: Limit = {
  name: 'passkey-client',
  attempts: 30,
  windowMs: 15 * MINUTE_MS,
};
/** Refresh tokens exchanged, before it is known whose they are. */
export const REFRESH_CLIENT: Limit = {
  name: 'refresh-client',
  attempts: 100,
  windowMs: 15 * MINUTE_MS,
};
