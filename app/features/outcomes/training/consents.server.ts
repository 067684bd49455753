import { desc, eq, sql } from 'drizzle-orm';
import type { Database, Reader } from '#db/client';
import { trainingConsents } from '#db/schema';
import { audit } from '~/features/audit/audit.server';
import { newId } from '~/platform/id.server';

/** Of the words people agree to; a new one where they mean something else. */
export const TRAINING_CONSENT_WORDING = '2026-11';

type Read = Pick<Reader, 'select'>;

/** What somebody allowed and forbade, the newest first. */
export function listConsents(read: Read, personId: string): { given: boolean; at: Date }[] {
  return read
    .select({ given: trainingConsents.given, at: trainingConsents.at })
    .from(trainingConsents)
    .where(eq(trainingConsents.personId, personId))
    .orderBy(desc(trainingConsents.at), desc(sql`rowid`))
    .all();
}

/** Everybody whose newest word is yes, to these very words. */
export function listConsenting(read: Read): Set<string> {
  const newest = new Map<string, boolean>();
  const rows = read
    .select()
    .from(trainingConsents)
    .orderBy(trainingConsents.at, sql`rowid`)
    .all();
  for (const { personId, given, wording } of rows) {
    newest.set(personId, given && wording === TRAINING_CONSENT_WORDING);
  }
  return new Set([...newest].flatMap(([personId, given]) => (given ? [personId] : [])));
}

/** Keeps what somebody says about it; the same again adds nothing. */
export function consentToTraining(
  database: Database,
  personId: string,
  given: boolean,
  now: Date,
): void {
  database.write((tx) => {
    if ((listConsents(tx, personId)[0]?.given ?? false) === given) return;
    tx.insert(trainingConsents)
      .values({ id: newId(), personId, given, wording: TRAINING_CONSENT_WORDING, at: now })
      .run();
    const action = given ? 'training.consent-given' : 'training.consent-withdrawn';
    audit(tx, { actor: personId, action, subject: personId }, now);
  });
}
