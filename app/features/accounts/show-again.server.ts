import { sessions } from '#db/schema';
import { eq } from 'drizzle-orm';
import { MINUTE_MS } from '~/platform/durations';
import type { AccountDependencies, Visitor } from './account-dependencies.server';
import { requireOwnPassword } from './passwords.server';
import { noteSecondFactor, requireCode } from './second-factor/authenticators.server';
import type { Actor } from './sessions.server';

/** How long somebody who showed who they are is taken at their word. */
export const FRESH_MS = 15 * MINUTE_MS;

/** Whether somebody has to show more than their password: a code or, operators, a passkey. */
export const needsSecondFactor = ({ hasAuthenticator, operator, hasPasskey }: Actor): boolean =>
  hasAuthenticator || (operator && hasPasskey);

/** Whether somebody showed who they are a short time ago; by a second factor where they have one. */
export function isFresh(actor: Actor, now: Date): boolean {
  const shownAt = needsSecondFactor(actor) ? actor.secondFactorAt : actor.authenticatedAt;
  return shownAt !== null && now.getTime() - shownAt.getTime() <= FRESH_MS;
}

/**
 * Notes that somebody who is logged in showed again that it is them: by a code where they have an
 * authenticator, or else by their password.
 *
 * @throws {WrongPassword | WrongCode | RateLimited}
 */
export async function showAgainWhoYouAre(
  dependencies: AccountDependencies,
  { personId, sessionId, hasAuthenticator }: Actor,
  secret: string,
  visitor: Visitor,
): Promise<void> {
  const { database, clock } = dependencies;
  if (hasAuthenticator) {
    requireCode(dependencies, personId, secret, visitor);
    database.write((tx) => noteSecondFactor(tx, sessionId, clock()));
    return;
  }
  await requireOwnPassword(dependencies, personId, secret);
  database.write((tx) => {
    tx.update(sessions).set({ authenticatedAt: clock() }).where(eq(sessions.id, sessionId)).run();
  });
}
