/** Any origin will do: what stays on it is a path of ours. */
const SOMEWHERE = 'http://same.invalid';

/**
 * Where to go on after logging in: a path of this site, or `fallback`. Refuses what browsers read
 * as another site (`//host`, `/\host`, a scheme) and what is not a page.
 */
export function safeReturnTo(value: unknown, fallback = '/resumes'): string {
  if (typeof value !== 'string' || value.length > 512) return fallback;
  // eslint-disable-next-line no-control-regex -- browsers drop these from addresses
  if (!/^\/(?![/\\])/.test(value) || /[\u0000-\u001f\u007f\\]/.test(value)) return fallback;
  if (!URL.canParse(value, SOMEWHERE)) return fallback;
  const { origin, pathname, search } = new URL(value, SOMEWHERE);
  if (origin !== SOMEWHERE || pathname.startsWith('//')) return fallback;
  return pathname + search;
}
