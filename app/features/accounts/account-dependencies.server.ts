import type { Database } from '#db/client';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import {
  createRateLimiter,
  type OnLimited,
  type RateLimiter,
} from '~/platform/rate-limit/rate-limiter.server';

/** What account functions need of the application. */
export interface AccountDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly config: Pick<Config, 'sessionSecrets' | 'passwordCost'>;
  readonly onLimited?: OnLimited;
}

/** Where a request comes from, as far as accounts care. */
export interface Visitor {
  /** The network address attempts are counted for. */
  clientAddress: string;
  userAgent: string | null;
  /** Whether this browser was this person's before; left out where nobody asks. */
  known?: boolean;
}

/** Counts attempts under the newest secret: rotating it starts the short windows afresh. */
export function limiterOf({
  database,
  clock,
  config,
  onLimited,
}: AccountDependencies): RateLimiter {
  const secret = config.sessionSecrets[0] ?? '';
  return createRateLimiter({ database, clock, secret, onLimited });
}
