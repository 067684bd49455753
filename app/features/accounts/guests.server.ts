import type { Database, Transaction } from '#db/client';
import {
  applications,
  creditAccounts,
  downloads,
  exposures,
  generations,
  interviews,
  npsAskings,
  outcomeReports,
  people,
  quotes,
  resumes,
} from '#db/schema';
import { and, eq, exists, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { newId } from '~/platform/id.server';
import { HOUR_MS } from '~/platform/durations';
import { startSession, type Actor } from './sessions.server';

/** Everything that names the person it belongs to, and that a guest can have. */
const ADOPTED = [
  interviews,
  generations,
  resumes,
  creditAccounts,
  quotes,
  exposures,
  downloads,
  applications,
  outcomeReports,
  npsAskings,
] as const;

/** Somebody's activity is written at most this often. */
const ACTIVITY_EVERY_MS = HOUR_MS;

/** A new guest with their session, in one write. */
export function createGuest(
  database: Database,
  userAgent: string | null,
  now: Date,
): { actor: Actor; token: string } {
  const personId = newId();
  return database.write(
    (tx) => {
      tx.insert(people).values({ id: personId, createdAt: now, activeAt: now }).run();
      const { sessionId, token } = startSession(tx, personId, { userAgent }, now);
      const here = { personId, sessionId, guest: true, operator: false };
      const shown = {
        authenticatedAt: now,
        secondFactorAt: null,
        hasAuthenticator: false,
        hasPasskey: false,
      };
      const actor = { ...here, ...shown, email: null, name: '', activeAt: now };
      return { actor, token };
    },
    // One more guest who has nothing yet does no harm, and is removed in time.
    { aside: true },
  );
}

/** Notes that somebody is still there: called where they save something, never where they look. */
export function noteActivity(database: Database, actor: Actor, now: Date): void {
  if (now.getTime() - actor.activeAt.getTime() < ACTIVITY_EVERY_MS) return;
  database.write(
    (tx) => {
      tx.update(people).set({ activeAt: now }).where(eq(people.id, actor.personId)).run();
    },
    { aside: true },
  );
}

/**
 * Moves everything a guest made to the person they turned out to be, and deletes the guest. A
 * generation under way goes on as that person's.
 */
export function adoptGuest(tx: Transaction, guestId: string, personId: string): void {
  const other = alias(generations, 'other');
  const taken = tx
    .select({ one: sql`1` })
    .from(other)
    .where(and(eq(other.personId, personId), eq(other.idempotencyKey, generations.idempotencyKey)));
  // A key is unique for a person; one both used stays apart by the generation's own id.
  tx.update(generations)
    .set({ idempotencyKey: sql`${generations.id}` })
    .where(and(eq(generations.personId, guestId), exists(taken)))
    .run();
  // Of an experiment that both met, the person's variant stands.
  const metBefore = tx
    .select({ experiment: exposures.experiment })
    .from(exposures)
    .where(eq(exposures.personId, personId));
  tx.delete(exposures)
    .where(
      and(
        eq(exposures.personId, guestId),
        isNull(exposures.settledAt),
        inArray(exposures.experiment, metBefore),
      ),
    )
    .run();
  tx.update(exposures)
    .set({ personId: null })
    .where(and(eq(exposures.personId, guestId), inArray(exposures.experiment, metBefore)))
    .run();
  // Of notes on an application that both made, the person's stand.
  const noted = tx
    .select({ key: applications.key })
    .from(applications)
    .where(eq(applications.personId, personId));
  tx.delete(applications)
    .where(and(eq(applications.personId, guestId), inArray(applications.key, noted)))
    .run();
  for (const table of ADOPTED) {
    tx.update(table).set({ personId }).where(eq(table.personId, guestId)).run();
  }
  tx.delete(people)
    .where(and(eq(people.id, guestId), isNull(people.email)))
    .run();
}
