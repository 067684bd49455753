import { createCookie } from '@remix-run/node';
import type { Database } from '#db/client';
import { verifyPassword } from '~/features/accounts/hash-password.server';
import { attemptsAt } from '~/features/accounts/log-in.server';
import { auditRefused, countAttempt } from '~/features/audit/audit-visitor.server';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import type { Limit } from '~/platform/rate-limit/limit';
import { createRateLimiter, type OnLimited } from '~/platform/rate-limit/rate-limiter.server';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '~/platform/durations';
import type { ShareLink } from './share-links.server';
import { sameMark, unlockedMark } from './share-token.server';

/** Tries of one network at one link: whoever goes on waits longer, and keeps no other reader out. */
export const UNLOCK: Limit = { name: 'share-unlock', attempts: 5, windowMs: 15 * MINUTE_MS };
export const UNLOCK_HOURS: Limit = {
  name: 'share-unlock-hours',
  attempts: 10,
  windowMs: 2 * HOUR_MS,
};
export const UNLOCK_DAY: Limit = { name: 'share-unlock-day', attempts: 20, windowMs: DAY_MS };
/** Tries of everybody at one link, whose address is a secret of 128 bits already. */
export const UNLOCK_LINK: Limit = {
  name: 'share-unlock-link',
  attempts: 500,
  windowMs: DAY_MS,
};

interface UnlockDependencies {
  database: Database;
  clock: Clock;
  config: Pick<Config, 'sessionSecrets' | 'secureCookies' | 'passwordCost'>;
  onLimited?: OnLimited;
}

const cookieOf = ({ secureCookies }: UnlockDependencies['config'], token: string) =>
  // Each link has a path of its own, which `__Host-` does not allow.
  createCookie(secureCookies ? '__Secure-shared' : 'shared', {
    httpOnly: true,
    sameSite: 'lax',
    path: `/s/${token}`,
    secure: secureCookies,
  });

/** Whether this browser may see what the link shows: it needs no password, or gave it. */
export async function isUnlocked(
  { config }: Pick<UnlockDependencies, 'config'>,
  link: ShareLink,
  token: string,
  request: Request,
): Promise<boolean> {
  if (link.passwordHash === null) return true;
  const carried: unknown = await cookieOf(config, token).parse(request.headers.get('Cookie'));
  if (typeof carried !== 'string') return false;
  return config.sessionSecrets.some((secret) => sameMark(unlockedMark(secret, link), carried));
}

/**
 * Tries a password at a link; each try is counted before it is compared.
 *
 * @returns the Set-Cookie header that keeps it open until the browser is closed; undefined where the
 *   password is not right.
 * @throws {RateLimited} after 5 tries of one network in 15 minutes, longer for whoever goes on, or 500 of all in a day.
 */
export async function unlock(
  dependencies: UnlockDependencies,
  link: ShareLink,
  token: string,
  { password, clientAddress }: { password: string; clientAddress: string },
): Promise<string | undefined> {
  const { database, clock, config, onLimited } = dependencies;
  const secret = config.sessionSecrets[0] ?? '';
  const limiter = createRateLimiter({ database, clock, secret, onLimited });
  const subject = attemptsAt(link.id, clientAddress);
  const own = [UNLOCK, UNLOCK_HOURS, UNLOCK_DAY].map((limit) => ({ limit, subject }));
  const tried = { by: { clientAddress }, subject: link.id };
  countAttempt(dependencies, limiter, { action: 'share.password-limited', ...tried }, ...own, {
    limit: UNLOCK_LINK,
    subject: link.id,
  });
  if (!(await verifyPassword(password, link.passwordHash, config.passwordCost))) {
    auditRefused(dependencies, { action: 'share.password-failed', ...tried });
    return undefined;
  }
  limiter.forget(...own);
  return cookieOf(config, token).serialize(unlockedMark(secret, link));
}
