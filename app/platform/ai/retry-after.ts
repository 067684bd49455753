/** A day: a vendor that says more is asked again tomorrow all the same. */
const MOST_SECONDS = 86_400;

/** `Retry-After` in whole seconds, whether it was given as such or as a date; undefined where it is neither. */
export function readRetryAfter(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const seconds = /^\d{1,9}$/.test(text)
    ? Number(text)
    : Math.ceil((Date.parse(text) - now.getTime()) / 1_000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), MOST_SECONDS) : undefined;
}
