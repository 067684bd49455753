import { MINUTE_MS, SECOND_MS } from '../durations';

const BASE_MS = SECOND_MS;
const CAP_MS = 5 * MINUTE_MS;

/**
 * How long to wait before attempt `attempt + 1`, in milliseconds: exponential with full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), at least a quarter
 * of the window so that a retry is never immediate.
 *
 * @param attempt attempts made so far, from 1
 * @param random uniform in [0, 1)
 */
export function backoffMs(attempt: number, random: number): number {
  const window = Math.min(CAP_MS, BASE_MS * 2 ** Math.max(0, attempt - 1));
  return Math.round(window * (0.25 + 0.75 * random));
}
