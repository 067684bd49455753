import { createCookie } from '@remix-run/node';
import { z } from 'zod';
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

/** What a browser carries. */
export interface CarriedSession {
  token: string;
  /**
   * When the cookie was last renewed. It stands there and not in the database, for pages are read
   * from copies that cannot be written to; whoever copied a cookie has it for as long as it is fresh.
   */
  seenAt: Date;
}

const carried = z
  .object({ token: z.string().min(1), seen: z.int().nonnegative() })
  .transform(({ token, seen }) => ({ token, seenAt: new Date(seen) }));

/** The session a request carries, if it carries one that we signed. */
export async function readSession(
  config: CookieConfig,
  request: Request,
): Promise<CarriedSession | undefined> {
  const value: unknown = await sessionCookie(config).parse(request.headers.get('Cookie'));
  // Made before the time was kept in it.
  if (typeof value === 'string' && value !== '') return { token: value, seenAt: new Date(0) };
  return carried.safeParse(value).data;
}

/** The Set-Cookie header that makes a browser carry a token, seen now. */
export function keepSession(config: CookieConfig, token: string, now: Date): Promise<string> {
  return sessionCookie(config).serialize({ token, seen: now.getTime() });
}

/** The Set-Cookie header that makes a browser forget its session. */
export function dropSession(config: CookieConfig): Promise<string> {
  return sessionCookie(config).serialize('', { maxAge: 0 });
}
