import type { Database, Reader, Transaction } from '#db/client';
import { authenticators, operators, passkeys, people, sessions } from '#db/schema';
import { and, desc, eq, gt, isNotNull, lte, ne, sql } from 'drizzle-orm';
import { NotFound } from '~/platform/failure';
import { newId } from '~/platform/id.server';
import { DAY_MS, MINUTE_MS } from '~/platform/durations';
import { hashToken, newToken } from './token.server';

/** A session ends so long after it began, however it was used. */
export const SESSION_DAYS = 30;
/** An operator's ends earlier, where nothing was asked for. */
export const OPERATOR_IDLE_MS = 30 * MINUTE_MS;
const LONGEST_USER_AGENT = 256;

/** Somebody who is here, as their session says. */
export interface Actor {
  personId: string;
  sessionId: string;
  guest: boolean;
  operator: boolean;
  email: string | null;
  name: string;
  /** The last time they saved something, to the hour. */
  activeAt: Date;
  /** When they last showed who they are. */
  authenticatedAt: Date;
  /** When they last did with a second factor; null where that was not in this session. */
  secondFactorAt: Date | null;
  /** Whether log-ins with a password ask for a code of theirs. */
  hasAuthenticator: boolean;
  hasPasskey: boolean;
}

export interface Session {
  id: string;
  userAgent: string;
  createdAt: Date;
  expiresAt: Date;
}

/**
 * Starts a session of 30 days.
 *
 * @param opened.secondFactor whether a second factor was shown, too.
 * @returns its token, which is not kept.
 */
export function startSession(
  tx: Transaction,
  personId: string,
  { userAgent, secondFactor = false }: { userAgent: string | null; secondFactor?: boolean },
  now: Date,
): { sessionId: string; token: string } {
  const token = newToken();
  const sessionId = newId();
  tx.insert(sessions)
    .values({
      id: sessionId,
      tokenHash: hashToken(token),
      personId,
      userAgent: (userAgent ?? '').slice(0, LONGEST_USER_AGENT),
      createdAt: now,
      expiresAt: new Date(now.getTime() + SESSION_DAYS * DAY_MS),
      authenticatedAt: now,
      secondFactorAt: secondFactor ? now : null,
    })
    .run();
  return { sessionId, token };
}

/** Whose session a token is; nobody's once it has ended. */
export function findActorByToken(read: Reader, token: string, now: Date): Actor | undefined {
  const found = read
    .select({
      personId: people.id,
      sessionId: sessions.id,
      email: people.email,
      name: people.name,
      activeAt: people.activeAt,
      operatorId: operators.personId,
      createdAt: sessions.createdAt,
      shownAt: sessions.authenticatedAt,
      secondFactorAt: sessions.secondFactorAt,
      factorId: authenticators.personId,
      passkeys: sql<number>`(select count(*) from ${passkeys} where ${passkeys.personId} = ${people.id})`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(operators, eq(operators.personId, people.id))
    .leftJoin(
      authenticators,
      and(eq(authenticators.personId, people.id), isNotNull(authenticators.confirmedAt)),
    )
    .where(and(eq(sessions.tokenHash, hashToken(token)), gt(sessions.expiresAt, now)))
    .get();
  if (found === undefined) return undefined;
  const { operatorId, createdAt, shownAt, factorId, passkeys: keys, ...actor } = found;
  return {
    ...actor,
    guest: actor.email === null,
    operator: operatorId !== null,
    authenticatedAt: shownAt ?? createdAt,
    hasAuthenticator: factorId !== null,
    hasPasskey: keys > 0,
  };
}

/** Somebody's own sessions that have not ended, newest first. */
export function listSessions(read: Reader, personId: string, now: Date): Session[] {
  const { id, userAgent, createdAt, expiresAt } = sessions;
  return read
    .select({ id, userAgent, createdAt, expiresAt })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .all();
}

/** Ends one's own session. @throws {NotFound} */
export function endSession(tx: Transaction, personId: string, sessionId: string): void {
  const { changes } = tx
    .delete(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.personId, personId)))
    .run();
  if (changes === 0) throw new NotFound('This session');
}

/** Ends all of somebody's sessions, but for the one kept. @returns how many. */
export function endSessions(
  tx: Transaction,
  personId: string,
  { except }: { except?: string } = {},
): number {
  return tx
    .delete(sessions)
    .where(
      and(
        eq(sessions.personId, personId),
        except === undefined ? undefined : ne(sessions.id, except),
      ),
    )
    .run().changes;
}

/** Deletes sessions that have run out. @returns how many. */
export function forgetExpiredSessions(database: Database, now: Date): number {
  return database.write(
    (tx) => tx.delete(sessions).where(lte(sessions.expiresAt, now)).run().changes,
  );
}
