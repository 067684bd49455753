import { z } from 'zod';
import { auditVisitor, countAttempt } from '~/features/audit/audit-visitor.server';
import { clientNetwork } from '~/platform/rate-limit/client-network';
import { requestAccountMail } from './account-mail.server';
import { limiterOf, type AccountDependencies, type Visitor } from './account-dependencies.server';
import { email } from './email';
import { LOG_IN_LINK, LOG_IN_LINK_CLIENT } from './limits';
import { attemptsAt, forgetAttempts } from './log-in.server';
import { findToken, useToken } from './mail-tokens.server';

export const logInLinkForm = z.object({ email, returnTo: z.string().optional().catch(undefined) });

/**
 * Asks for a mail with a link that logs in without a password: the way in where strangers tried too
 * many. Does the same for every address.
 *
 * @param wanted.returnTo a path of ours that the link leads to in the end.
 * @throws {RateLimited} after 5 for one address, or 20 from one network, in an hour.
 */
export function requestLogInLink(
  dependencies: AccountDependencies,
  { email: address, returnTo }: { email: string; returnTo?: string | undefined },
  visitor: Visitor,
): void {
  const asked = { by: visitor, subject: { address } };
  const network = clientNetwork(visitor.clientAddress);
  countAttempt(
    dependencies,
    limiterOf(dependencies),
    { action: 'account.log-in-link-limited', ...asked },
    { limit: LOG_IN_LINK, subject: attemptsAt(address, visitor.clientAddress) },
    { limit: LOG_IN_LINK_CLIENT, subject: network },
  );
  dependencies.database.write((tx) => {
    const now = dependencies.clock();
    requestAccountMail(tx, { kind: 'log-in-link', email: address, returnTo }, now);
    auditVisitor(tx, dependencies.config, { action: 'account.log-in-link-asked', ...asked }, now);
  });
}

/** The address a link logs in; undefined where it no longer works. Writes nothing. */
export function inspectLogInLink(
  { database, clock }: AccountDependencies,
  token: string,
): { email: string } | undefined {
  const found = findToken(database.read, token, 'log-in', clock());
  return found && { email: found.email };
}

/**
 * Uses a link up, and lets its owner's network try passwords again.
 *
 * @returns whom it logs in. @throws {LinkInvalid}
 */
export function followLogInLink(
  dependencies: AccountDependencies,
  token: string,
  visitor: Visitor,
): string {
  const { database, clock } = dependencies;
  const { personId, email: address } = database.write((tx) =>
    useToken(tx, token, 'log-in', clock()),
  );
  forgetAttempts(dependencies, address, visitor);
  return personId;
}
