import type { Database } from '#db/client';
import { endSessions } from '~/features/accounts/sessions.server';
import { endApiTokens } from '~/features/accounts/tokens/api-tokens.server';
import { audit } from '~/features/audit/audit.server';
import { findPerson } from './find-person.server';

/**
 * Ends every session and every token of somebody, e.g. who was broken in on. They log in again.
 *
 * @returns whether anybody has the address.
 */
export function endPersonsSessions(
  database: Database,
  operatorId: string,
  address: string,
  now: Date,
): boolean {
  return database.write((tx) => {
    const person = findPerson(tx, address);
    if (person === undefined) return false;
    const ended = endSessions(tx, person.id);
    endApiTokens(tx, person.id);
    const detail = ended === 1 ? 'one session' : `${ended} sessions`;
    const action = 'operator.sessions-ended';
    audit(tx, { actor: operatorId, action, subject: person.id, detail }, now);
    return true;
  });
}
