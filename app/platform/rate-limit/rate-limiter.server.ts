import { createHmac } from 'node:crypto';
import type { Database, Transaction } from '#db/client';
import { rateLimits } from '#db/schema';
import { eq, lte } from 'drizzle-orm';
import type { Clock } from '~/platform/clock';
import type { Limit } from './limit';
import type { WindowStanding } from './rate-limit-headers';
import { RateLimited } from './rate-limited';

/** One count: a limit, and whom it is counted for. */
export interface Counted {
  limit: Limit;
  /** An address, a client, an id; only its keyed hash is stored. */
  subject: string;
}

/** Told that a limit turned somebody away; never whom. */
export type OnLimited = (limit: Pick<Limit, 'name'>) => void;

export interface RateLimiter {
  /**
   * Counts one attempt against every limit given, or, where one is used up, against none.
   *
   * @returns what is left of each, in their order.
   * @throws {RateLimited} saying when to come back.
   */
  count(...counted: Counted[]): WindowStanding[];
  /** Forgets what was counted, e.g. after the right password. */
  forget(...counted: Counted[]): void;
}

/**
 * Counts attempts in the database, so that a restart forgets nothing.
 *
 * @param parts.secret keys the hashes. A new one starts all counts afresh.
 * @param parts.onLimited told of each limit that turned an attempt away.
 */
export function createRateLimiter(parts: {
  database: Database;
  clock: Clock;
  secret: string;
  onLimited?: OnLimited | undefined;
}): RateLimiter {
  const { database, clock, secret, onLimited } = parts;
  const keyOf = ({ limit, subject }: Counted) =>
    `${limit.name}:${createHmac('sha256', secret).update(`${limit.name}\n${subject}`).digest('base64url')}`;
  return {
    count(...counted) {
      const now = clock();
      const { usedUp, standings } = database.write(
        (tx) => {
          const windows = counted.map((one) => ({ key: keyOf(one), ...one }));
          const usedUp = windows
            .map(({ key, limit }) => ({ limit, waitMs: waitFor(tx, key, limit, now) }))
            .filter(({ waitMs }) => waitMs > 0);
          if (usedUp.length > 0) return { usedUp, standings: [] };
          return {
            usedUp,
            standings: windows.map(({ key, limit }) => add(tx, key, limit, now)),
          };
        },
        { aside: true },
      );
      if (usedUp.length === 0) return standings;
      for (const { limit } of usedUp) onLimited?.(limit);
      const waitMs = Math.max(...usedUp.map((one) => one.waitMs));
      throw new RateLimited(Math.ceil(waitMs / 1_000));
    },
    forget(...counted) {
      database.write(
        (tx) => {
          for (const one of counted) {
            tx.delete(rateLimits)
              .where(eq(rateLimits.key, keyOf(one)))
              .run();
          }
        },
        { aside: true },
      );
    },
  };
}

/** Milliseconds until the next attempt is allowed; 0 when it is now. */
function waitFor(tx: Transaction, key: string, limit: Limit, now: Date): number {
  const window = tx.select().from(rateLimits).where(eq(rateLimits.key, key)).get();
  if (window === undefined || window.count < limit.attempts) return 0;
  return Math.max(0, window.windowEndsAt.getTime() - now.getTime());
}

function add(tx: Transaction, key: string, limit: Limit, now: Date): WindowStanding {
  const window = tx.select().from(rateLimits).where(eq(rateLimits.key, key)).get();
  if (window !== undefined && window.windowEndsAt > now) {
    tx.update(rateLimits)
      .set({ count: window.count + 1 })
      .where(eq(rateLimits.key, key))
      .run();
    return {
      limit,
      remaining: limit.attempts - window.count - 1,
      resetSeconds: Math.ceil((window.windowEndsAt.getTime() - now.getTime()) / 1_000),
    };
  }
  const fresh = {
    count: 1,
    windowStartedAt: now,
    windowEndsAt: new Date(now.getTime() + limit.windowMs),
  };
  tx.insert(rateLimits)
    .values({ key, ...fresh })
    .onConflictDoUpdate({ target: rateLimits.key, set: fresh })
    .run();
  return {
    limit,
    remaining: limit.attempts - 1,
    resetSeconds: Math.ceil(limit.windowMs / 1_000),
  };
}

/** Deletes windows that are over. @returns how many. */
export function forgetEndedWindows(database: Database, now: Date): number {
  return database.write(
    (tx) => tx.delete(rateLimits).where(lte(rateLimits.windowEndsAt, now)).run().changes,
  );
}
