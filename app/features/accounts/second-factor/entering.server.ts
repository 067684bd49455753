import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import type { Config } from '~/platform/config/environment';
import { MINUTE_MS, SECOND_MS } from '~/platform/durations';

type CookieConfig = Pick<Config, 'sessionSecrets' | 'secureCookies'>;

/** Time to find the telephone. */
const ENTERING_MS = 10 * MINUTE_MS;

const entering = z.object({ personId: z.string(), next: z.string(), at: z.int() });

/** Whose password was right and whose code is asked for, and where they go on. */
export type Entering = z.infer<typeof entering>;

const cookieOf = ({ sessionSecrets, secureCookies }: CookieConfig) =>
  createCookie(secureCookies ? '__Host-entering' : 'cvstomize-entering', {
    secrets: [...sessionSecrets],
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secureCookies,
    maxAge: ENTERING_MS / SECOND_MS,
  });

/** The Set-Cookie header that makes a browser carry it. It opens nothing without the code. */
export const keepEntering = (config: CookieConfig, one: Entering): Promise<string> =>
  cookieOf(config).serialize(one);

export const dropEntering = (config: CookieConfig): Promise<string> =>
  cookieOf(config).serialize('', { maxAge: 0 });

/** Who is entering by this browser; undefined where nobody is, or it took too long. */
export async function readEntering(
  config: CookieConfig,
  request: Request,
  now: Date,
): Promise<Entering | undefined> {
  const read = entering.safeParse(await cookieOf(config).parse(request.headers.get('Cookie')));
  if (!read.success || now.getTime() - read.data.at > ENTERING_MS) return undefined;
  return read.data;
}
