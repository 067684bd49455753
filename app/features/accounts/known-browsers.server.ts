import { createHmac, timingSafeEqual } from 'node:crypto';
import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import type { Config } from '~/platform/config/environment';
import { DAY_MS, SECOND_MS } from '~/platform/durations';

type CookieConfig = Pick<Config, 'sessionSecrets' | 'secureCookies'>;

const KEPT_SECONDS = (365 * DAY_MS) / SECOND_MS;
/** People of a family at one browser. */
const MOST_PEOPLE = 5;

const marks = z.array(z.string()).catch([]);

/** It stays at log-out, and opens nothing: it says whose browser this was before. */
const cookieOf = ({ sessionSecrets, secureCookies }: CookieConfig) =>
  createCookie(secureCookies ? '__Host-known' : 'cvstomize-known', {
    secrets: [...sessionSecrets],
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secureCookies,
    maxAge: KEPT_SECONDS,
  });

/** Names nobody to whoever reads the browser's files. */
const markOf = (secret: string, personId: string): string =>
  createHmac('sha256', secret).update(`cvstomize/known-browser@1\n${personId}`).digest('base64url');

const readMarks = async (config: CookieConfig, request: Request): Promise<string[]> =>
  marks.parse(await cookieOf(config).parse(request.headers.get('Cookie')));

/** Whether this person was at this browser before, in the last year. */
export async function isKnownBrowser(
  config: CookieConfig,
  request: Request,
  personId: string,
): Promise<boolean> {
  const carried = await readMarks(config, request);
  return config.sessionSecrets.some((secret) =>
    carried.some((mark) => isSame(mark, markOf(secret, personId))),
  );
}

/** The Set-Cookie header that makes a browser known as this person's, beside those it knows. */
export async function keepKnownBrowser(
  config: CookieConfig,
  request: Request,
  personId: string,
): Promise<string> {
  const own = markOf(config.sessionSecrets[0] ?? '', personId);
  const others = (await readMarks(config, request)).filter((mark) => mark !== own);
  return cookieOf(config).serialize([own, ...others].slice(0, MOST_PEOPLE));
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
