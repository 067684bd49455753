import { and, eq, gt } from 'drizzle-orm';
import type { Database, Reader } from '#db/client';
import { auditEvents, people } from '#db/schema';
import { audit } from '~/features/audit/audit.server';
import { getStatement } from '~/features/billing/statement.server';
import { HOUR_MS } from '~/platform/durations';
import { findPerson } from './find-person.server';

/** How long a statement can be looked at again before the look is audited anew. */
const LOOK_MS = HOUR_MS;

/**
 * Notes that an operator looks at somebody's statement; nobody is shown one that is not noted.
 *
 * @returns the id of the look, which leads to it for an hour; undefined where nobody has the address.
 */
export function lookUp(
  database: Database,
  operatorId: string,
  address: string,
  now: Date,
): string | undefined {
  return database.write((tx) => {
    const person = findPerson(tx, address);
    if (person === undefined) return undefined;
    return audit(tx, { actor: operatorId, action: 'person.looked-up', subject: person.id }, now);
  });
}

/** The statement an operator's own look led to; undefined where it is over, or was never noted. */
export function findLookedUp(
  read: Reader,
  operatorId: string,
  lookId: string,
  now: Date,
): ({ email: string } & ReturnType<typeof getStatement>) | undefined {
  const person = read
    .select({ id: people.id, email: people.email })
    .from(auditEvents)
    .innerJoin(people, eq(people.id, auditEvents.subject))
    .where(
      and(
        eq(auditEvents.id, lookId),
        eq(auditEvents.actor, operatorId),
        eq(auditEvents.action, 'person.looked-up'),
        gt(auditEvents.at, new Date(now.getTime() - LOOK_MS)),
      ),
    )
    .get();
  if (person?.email == null) return undefined;
  return { email: person.email, ...getStatement(read, person.id) };
}
