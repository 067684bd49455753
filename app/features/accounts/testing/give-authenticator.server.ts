import { eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { authenticators, sessions } from '#db/schema';

/** Somebody's authenticator, whose codes nobody knows, and sessions that have just shown one. */
export function giveAuthenticator(database: Database, personId: string, now: Date): void {
  const secret = Buffer.from('sealed under nothing');
  database.write((tx) => {
    tx.insert(authenticators).values({ personId, secret, createdAt: now, confirmedAt: now }).run();
    tx.update(sessions)
      .set({ authenticatedAt: now, secondFactorAt: now })
      .where(eq(sessions.personId, personId))
      .run();
  });
}
