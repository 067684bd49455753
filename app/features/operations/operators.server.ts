import { asc, eq } from 'drizzle-orm';
import type { Database, Reader, Transaction } from '#db/client';
import { operators, people } from '#db/schema';
import { audit, COMMAND_LINE } from '~/features/audit/audit.server';
import { email } from '~/features/accounts/email';
import { Failure } from '~/platform/failure';

export interface Operator {
  readonly email: string;
  readonly operator: boolean;
}

/**
 * Lets somebody with an account see the pages of operators. Granting twice is granting once.
 *
 * @throws {Failure} `invalid` where the address is none, `not_found` where nobody has it.
 */
export function grantOperator(database: Database, address: string, now: Date): Operator {
  return database.write((tx) => {
    const person = getPerson(tx, address);
    const { changes } = tx
      .insert(operators)
      .values({ personId: person.id, grantedAt: now })
      .onConflictDoNothing()
      .run();
    if (changes > 0)
      audit(tx, { actor: COMMAND_LINE, action: 'operator.grant', subject: person.id }, now);
    return { email: person.email, operator: true };
  });
}

/** Takes it back; their next request is refused. @throws {Failure} as granting does. */
export function revokeOperator(database: Database, address: string, now: Date): Operator {
  return database.write((tx) => {
    const person = getPerson(tx, address);
    const { changes } = tx.delete(operators).where(eq(operators.personId, person.id)).run();
    if (changes > 0)
      audit(tx, { actor: COMMAND_LINE, action: 'operator.revoke', subject: person.id }, now);
    return { email: person.email, operator: false };
  });
}

/** Addresses of all operators. */
export function listOperators(read: Pick<Reader, 'select'>): string[] {
  return read
    .select({ email: people.email })
    .from(operators)
    .innerJoin(people, eq(people.id, operators.personId))
    .orderBy(asc(people.email))
    .all()
    .flatMap((row) => row.email ?? []);
}

function getPerson(tx: Transaction, address: string): { id: string; email: string } {
  const parsed = email.safeParse(address);
  if (!parsed.success) throw new Failure('invalid', `${address} is no mail address.`);
  const person = tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, parsed.data))
    .get();
  if (person === undefined) {
    throw new Failure('not_found', `Nobody has an account with ${parsed.data}.`);
  }
  return { id: person.id, email: parsed.data };
}
