import { createCookie } from '@remix-run/node';
import type { Config } from '~/platform/config/environment';
import { sessionCookieName } from './session-cookie-name';
import { SESSION_DAYS } from './sessions.server';

type CookieConfig = Pick<Config, 'sessionSecrets' | 'secureCookies'>;

/**
 * The cookie of a session. The newest secret signs and every one verifies, so that rotating them
 * logs nobody out.
 */
function sessionCookie({ sessionSecrets, secureCookies }: CookieConfig) {
  return createCookie(sessionCookieName(secureCookies), {
    secrets: [...sessionSecrets],
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secureCookies,
    maxAge: SESSION_DAYS * 24 * 60 * 60,
  });
}

/** The session token a request carries, if it carries one that we signed. */
export async function readSessionToken(
  config: CookieConfig,
  request: Request,
): Promise<string | undefined> {
  const value: unknown = await sessionCookie(config).parse(request.headers.get('Cookie'));
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The Set-Cookie header that makes a browser carry a token. */
export function keepSession(config: CookieConfig, token: string): Promise<string> {
  return sessionCookie(config).serialize(token);
}

/** The Set-Cookie header that makes a browser forget its session. */
export function dropSession(config: CookieConfig): Promise<string> {
  return sessionCookie(config).serialize('', { maxAge: 0 });
}
