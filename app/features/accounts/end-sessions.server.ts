import { audit } from '~/features/audit/audit.server';
import type { AccountDependencies } from './account-dependencies.server';
import { endSession, endSessions, type Actor } from './sessions.server';

type SessionDependencies = Pick<AccountDependencies, 'database' | 'clock'>;

/** Ends the session somebody is here by. */
export function logOut(
  { database, clock }: SessionDependencies,
  { personId, sessionId }: Pick<Actor, 'personId' | 'sessionId'>,
): void {
  database.write((tx) => {
    endSession(tx, personId, sessionId);
    audit(tx, { actor: personId, action: 'account.log-out', subject: personId }, clock());
  });
}

/** Ends one of somebody's own sessions, from wherever they are. @throws {NotFound} */
export function revokeSession(
  { database, clock }: SessionDependencies,
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
  { database, clock }: SessionDependencies,
  personId: string,
  sessionId: string,
): void {
  database.write((tx) => {
    if (endSessions(tx, personId, { except: sessionId }) === 0) return;
    audit(tx, { actor: personId, action: 'session.others-revoked', subject: personId }, clock());
  });
}
