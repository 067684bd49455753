import type { Limit } from '~/platform/rate-limit/limit';
import { HOUR_MS, MINUTE_MS } from '~/platform/durations';

/** How often something may be tried: for the address or person meant, and for the client that tries. */
export const LOG_IN: Limit = { name: 'log-in', attempts: 5, windowMs: 15 * MINUTE_MS };
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
/** Passwords tried on one mailed link, and on one's own account page. */
export const CONFIRM: Limit = { name: 'confirm', attempts: 5, windowMs: 15 * MINUTE_MS };
export const PASSWORD_CHECK: Limit = {
  name: 'password-check',
  attempts: 5,
  windowMs: 15 * MINUTE_MS,
};
