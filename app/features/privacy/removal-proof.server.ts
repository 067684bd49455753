import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import type { Config } from '~/platform/config/environment';
import { MINUTE_MS, SECOND_MS } from '~/platform/durations';

type CookieConfig = Pick<Config, 'sessionSecrets' | 'secureCookies'>;

/** Time to read and print it. Nothing of it is kept here. */
const KEPT_MS = 30 * MINUTE_MS;

const proof = z.object({
  at: z.int(),
  files: z.int(),
  rows: z.record(z.string(), z.int()),
});

/** What was deleted, and when (milliseconds since 1970): figures alone, nothing of the person. */
export type RemovalProof = z.infer<typeof proof>;

const cookieOf = ({ sessionSecrets, secureCookies }: CookieConfig) =>
  createCookie(secureCookies ? '__Host-deleted' : 'cvstomize-deleted', {
    secrets: [...sessionSecrets],
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secureCookies,
    maxAge: KEPT_MS / SECOND_MS,
  });

/** The Set-Cookie header that takes the sheet to the page that shows it. */
export const keepProof = (config: CookieConfig, kept: RemovalProof): Promise<string> =>
  cookieOf(config).serialize(kept);

/** The sheet a browser carries; undefined where it carries none. */
export async function readProof(
  config: CookieConfig,
  request: Request,
): Promise<RemovalProof | undefined> {
  return proof.safeParse(await cookieOf(config).parse(request.headers.get('Cookie'))).data;
}
