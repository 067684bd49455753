import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { MINUTE_MS } from '~/platform/durations';

/** Carries a signed `Forwarded`. No other header a machine sends another is believed. */
export const FORWARDED_HEADER = 'cvstomize-forwarded';

/** Said instead of an answer by a machine that is not the primary and wrote nothing. */
export const NOT_PRIMARY_HEADER = 'cvstomize-not-primary';

/** Where a machine asks the primary, signed, whether it has what a request wrote. */
export const EXECUTED_PATH = '/executed';

/** Said instead of an answer by a primary that did it, and cannot tell whether it will be kept. */
export const NOT_KEPT_HEADER = 'cvstomize-not-kept';

/** Clocks of machines may differ by a minute; beyond this, what was signed is old. */
const VALID_MS = 5 * MINUTE_MS;

const forwarded = z.object({
  /** The machine it first arrived at. */
  from: z.string(),
  /** That machine's time, in ms since 1970. */
  at: z.number(),
  requestId: z.string(),
  /** The same wherever this request arrives; only for requests that may write. */
  key: z.string().optional(),
  /** The client, as the machine it first arrived at saw it. */
  client: z.object({
    address: z.string(),
    protocol: z.enum(['http', 'https']),
    host: z.string(),
  }),
});

/** What a machine says of a request it hands to another. */
export type Forwarded = z.infer<typeof forwarded>;

interface Target {
  method: string;
  /** Path and query, as in the request line. */
  path: string;
}

/**
 * The header of a forwarded request: what is said of it, and a MAC over that, method and path.
 *
 * @param secrets at least one; the first signs.
 */
export function signForwarded(
  said: Forwarded,
  target: Target,
  [secret = '']: readonly string[],
): string {
  const payload = Buffer.from(JSON.stringify(said)).toString('base64url');
  return `${payload}.${mac(payload, target, secret).toString('base64url')}`;
}

/**
 * What another machine said; undefined where the header is not one of ours, or old.
 *
 * @param secrets any of them may have signed it.
 */
export function readForwarded(
  header: string,
  target: Target,
  secrets: readonly string[],
  now: Date,
): Forwarded | undefined {
  const [payload = '', signature = '', ...more] = header.split('.');
  const given = Buffer.from(signature, 'base64url');
  const isOurs = secrets.some((secret) => {
    const expected = mac(payload, target, secret);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (more.length > 0 || !isOurs) return undefined;
  const said = forwarded.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  if (!said.success || Math.abs(now.getTime() - said.data.at) > VALID_MS) return undefined;
  return said.data;
}

function mac(payload: string, { method, path }: Target, secret: string): Buffer {
  return createHmac('sha256', secret).update(`${method}\n${path}\n${payload}`).digest();
}
