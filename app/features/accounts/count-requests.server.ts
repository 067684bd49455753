import { countAttempt } from '~/features/audit/audit-visitor.server';
import type { Config } from '~/platform/config/environment';
import { clientNetwork } from '~/platform/rate-limit/client-network';
import type { WindowStanding } from '~/platform/rate-limit/rate-limit-headers';
import { limiterOf, type AccountDependencies, type Visitor } from './account-dependencies.server';
import { GUEST_INTERVIEWS, NEW_GUESTS, REFRESH_CLIENT, REQUESTS } from './limits';
import type { Actor } from './sessions.server';

/**
 * Counts a request that costs a machine work, for the person and never for their network: an office
 * has one address.
 *
 * @returns what is left to them.
 * @throws {RateLimited} after 100 in 15 minutes.
 */
export function countRequest(dependencies: AccountDependencies, personId: string): WindowStanding {
  const counted = { limit: REQUESTS, subject: personId };
  const limited = { action: 'account.requests-limited', by: personId, subject: personId } as const;
  const [standing] = countAttempt(dependencies, limiterOf(dependencies), limited, counted);
  if (standing === undefined) throw new Error('A limit that was counted has a standing');
  return standing;
}

/** Counts a new guest for their network. @throws {RateLimited} where there are too many. */
export function countNewGuest(
  dependencies: AccountDependencies & { config: Pick<Config, 'guestsPerHour'> },
  visitor: Visitor,
): void {
  const limit = { ...NEW_GUESTS, attempts: dependencies.config.guestsPerHour };
  countAttempt(
    dependencies,
    limiterOf(dependencies),
    { action: 'account.guests-limited', by: visitor, subject: NEW_GUESTS.name },
    { limit, subject: clientNetwork(visitor.clientAddress) },
  );
}

/** Counts an interview where a guest begins it. @throws {RateLimited} after 10 in an hour. */
export function countGuestInterview(
  dependencies: AccountDependencies,
  { personId, guest }: Pick<Actor, 'personId' | 'guest'>,
): void {
  if (!guest) return;
  countAttempt(
    dependencies,
    limiterOf(dependencies),
    { action: 'account.guests-limited', by: personId, subject: GUEST_INTERVIEWS.name },
    { limit: GUEST_INTERVIEWS, subject: personId },
  );
}

/** Counts an exchange of tokens for its network. @throws {RateLimited} after 100 in 15 minutes. */
export function countRefresh(dependencies: AccountDependencies, visitor: Visitor): void {
  countAttempt(
    dependencies,
    limiterOf(dependencies),
    { action: 'account.requests-limited', by: visitor, subject: REFRESH_CLIENT.name },
    { limit: REFRESH_CLIENT, subject: clientNetwork(visitor.clientAddress) },
  );
}
