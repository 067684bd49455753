import { audit } from '~/features/audit/audit.server';
import type { AccountParts } from './parts.server';
import { endSession, endSessions, type Actor } from './sessions.server';

type Parts = Pick<AccountParts, 'database' | 'clock'>;

/** Ends the session somebody is here by. */
export function logOut(
  { database, clock }: Parts,
  { personId, sessionId }: Pick<Actor, 'personId' | 'sessionId'>,
): void {
  database.write((tx) => {
    endSession(tx, personId, sessionId);
    audit(tx, { actor: personId, action: 'account.log-out', subject: personId }, clock());
  });
}

/** Ends one of somebody's own sessions, from wherever they are. @throws {NotFound} */
export function revokeSession(
  { database, clock }: Parts,
  personId: string,
  sessionId: string,
): void {
  database.write((tx) => {
    endSession(tx, personId, sessionId);
    audit(tx, { actor: personId, action: 'session.revoked', subject: sessionId }, clock());
  });
}

/** Ends all of somebody's sessions but the one they are here by. */
export function endOtherSessions(
  { database, clock }: Parts,
  personId: string,
  sessionId: string,
): void {
  database.write((tx) => {
    if (endSessions(tx, personId, { except: sessionId }) === 0) return;
    audit(tx, { actor: personId, action: 'session.others-revoked', subject: personId }, clock());
  });
}
