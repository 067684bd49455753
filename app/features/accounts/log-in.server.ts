import type { Transaction } from '#db/client';
import { people } from '#db/schema';
import { eq } from 'drizzle-orm';
import { Authenticator } from 'remix-auth';
import { FormStrategy } from 'remix-auth-form';
import { z } from 'zod';
import { auditRefused, auditVisitor, countAttempt } from '~/features/audit/audit-visitor.server';
import { Failure } from '~/platform/failure';
import { clientNetwork } from '~/platform/rate-limit/client-network';
import type { Counted } from '~/platform/rate-limit/rate-limiter.server';
import { email } from './email';
import { requestAccountMail } from './account-mail.server';
import { describeUserAgent } from './describe-user-agent';
import { signInAs } from './sign-in-as.server';
import { verifyPassword } from './hash-password.server';
import { LOG_IN, LOG_IN_ACCOUNT, LOG_IN_CLIENT, LOG_IN_DAY, LOG_IN_HOURS } from './limits';
import { limiterOf, type AccountDependencies, type Visitor } from './account-dependencies.server';
import { typedPassword } from './password.server';
import type { Actor } from './sessions.server';

/** One answer for an unknown address and a wrong password. */
export class WrongCredentials extends Failure {
  override readonly name = 'WrongCredentials';
  constructor() {
    super('invalid', 'The address or the password is not right.');
  }
}

export const logInForm = z.object({
  email,
  password: typedPassword.min(1, 'Enter your password.'),
  returnTo: z.string().optional().catch(undefined),
});

/** The strategy's name. */
export const PASSWORD = 'password';

/**
 * Who a log-in form belongs to, as a person's id. `authenticate(PASSWORD, request)` counts the
 * attempt, and always does the work of one comparison.
 *
 * @throws {RateLimited} after 5 attempts for one address from one network, or 20 for any from one
 *   network, in 15 minutes; longer for whoever goes on.
 * @throws {WrongCredentials}
 */
export function createAuthenticator(
  dependencies: AccountDependencies,
  visitor: Visitor,
): Authenticator<string> {
  const authenticator = new Authenticator<string>();
  authenticator.use(
    new FormStrategy(async ({ form }) => {
      const fields = logInForm.safeParse(Object.fromEntries(form));
      if (!fields.success) throw new WrongCredentials();
      return authenticate(dependencies, visitor, fields.data);
    }),
    PASSWORD,
  );
  return authenticator;
}

async function authenticate(
  dependencies: AccountDependencies,
  visitor: Visitor,
  { email: address, password }: { email: string; password: string },
): Promise<string> {
  const person = dependencies.database.read
    .select({ id: people.id, passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.email, address))
    .get();
  const tried = { by: visitor, subject: { address, personId: person?.id } };
  const limiter = limiterOf(dependencies);
  const { clientAddress } = visitor;
  countAttempt(
    dependencies,
    limiter,
    { action: 'account.log-in-limited', ...tried },
    ...countedAt(address, clientAddress),
    { limit: LOG_IN_CLIENT, subject: clientNetwork(clientAddress) },
  );
  const right = await verifyPassword(
    password,
    person?.passwordHash,
    dependencies.config.passwordCost,
  );
  if (!right || person === undefined) {
    auditRefused(dependencies, { action: 'account.log-in-failed', ...tried });
    throw new WrongCredentials();
  }
  forgetAttempts(dependencies, address, visitor);
  return person.id;
}

/** What a try at an account is counted for. */
function countedAt(address: string, clientAddress: string): Counted[] {
  const subject = attemptsAt(address, clientAddress);
  return [
    ...[LOG_IN, LOG_IN_HOURS, LOG_IN_DAY].map((limit) => ({ limit, subject })),
    { limit: LOG_IN_ACCOUNT, subject: address },
  ];
}

/** Begins to count the tries at an account anew: whoever came from there showed who they are. */
export function forgetAttempts(
  dependencies: AccountDependencies,
  address: string,
  { clientAddress }: Pick<Visitor, 'clientAddress'>,
): void {
  limiterOf(dependencies).forget(...countedAt(address, clientAddress));
}

/** One network at one account, or at whatever else asks for a password. */
export const attemptsAt = (account: string, clientAddress: string): string =>
  `${account}\n${clientNetwork(clientAddress)}`;

/**
 * Gives the browser a session of the person it authenticated as; what the guest before made
 * becomes theirs. Of a browser that is not known the person is told by mail.
 *
 * @returns the session's token, and whether a guest's things were moved.
 */
export function logIn(
  { database, clock, config }: AccountDependencies,
  personId: string,
  before: Actor | null,
  visitor: Visitor & { secondFactor?: boolean },
): { token: string; adopted: boolean } {
  const { userAgent, secondFactor = false } = visitor;
  return database.write((tx) => {
    const now = clock();
    const entered = signInAs(tx, { personId, before, userAgent, secondFactor }, now);
    auditVisitor(tx, config, { action: 'account.log-in', by: visitor, subject: personId }, now);
    if (visitor.known === false) tellOfNewBrowser(tx, personId, visitor, now);
    return entered;
  });
}

function tellOfNewBrowser(tx: Transaction, personId: string, visitor: Visitor, now: Date): void {
  const person = tx
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, personId))
    .get();
  if (person?.email == null) return;
  const browser = describeUserAgent(visitor.userAgent ?? '');
  requestAccountMail(tx, { kind: 'new-log-in', email: person.email, browser }, now);
}
