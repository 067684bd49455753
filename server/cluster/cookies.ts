import { parsePosition, type Position } from '~/platform/litefs/replication';

/** Longer than any machine stays behind; who comes back later has nothing to be behind of. */
const SEEN_SECONDS = 24 * 60 * 60;

/** The value of a cookie in a Cookie header; the first where there are several. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

const seenCookieName = (secure: boolean) => (secure ? '__Host-seen' : 'cvstomize-seen');

/** The newest position this browser was shown; undefined where it says none, or nonsense. */
export function readSeen(header: string | undefined, secure: boolean): Position | undefined {
  const value = cookieValue(header, seenCookieName(secure)) ?? '';
  return value.length === 16 ? parsePosition(value) : undefined;
}

/** The Set-Cookie header that makes a browser say what it was shown. */
export function rememberSeen(position: Position, secure: boolean): string {
  return [
    `${seenCookieName(secure)}=${position}`,
    'Path=/',
    `Max-Age=${SEEN_SECONDS}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ');
}
