import type { Transaction } from '#db/client';
import { sessions } from '#db/schema';
import { eq } from 'drizzle-orm';
import { adoptGuest } from './guests.server';
import { startSession, type Actor } from './sessions.server';

/**
 * Makes a browser a person's: whoever was there before goes, what a guest made comes along, and
 * the session is a new one, so that one planted before is worth nothing.
 *
 * @returns the new session's token, and whether a guest's things were moved.
 */
export function signInAs(
  tx: Transaction,
  {
    personId,
    before,
    userAgent,
    secondFactor = false,
  }: { personId: string; before: Actor | null; userAgent: string | null; secondFactor?: boolean },
  now: Date,
): { token: string; adopted: boolean } {
  const adopted = before !== null && before.guest && before.personId !== personId;
  if (before !== null) {
    if (adopted) adoptGuest(tx, before.personId, personId);
    tx.delete(sessions).where(eq(sessions.id, before.sessionId)).run();
  }
  const { token } = startSession(tx, personId, { userAgent, secondFactor }, now);
  return { token, adopted };
}
