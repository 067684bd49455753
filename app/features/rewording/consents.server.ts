import type { Database, Reader } from '#db/client';
import { modelConsents } from '#db/schema';
import { desc, eq, sql } from 'drizzle-orm';
import { audit } from '~/features/audit/audit.server';
import { newId } from '~/platform/id.server';
import { MODEL_CONSENT_WORDING, type Consent, type Recipient } from './consent';

/** What a person said last about models; null where they said nothing yet. */
export function findConsent(read: Pick<Reader, 'select'>, personId: string): Consent | null {
  const row = read
    .select()
    .from(modelConsents)
    .where(eq(modelConsents.personId, personId))
    .orderBy(desc(modelConsents.at), desc(sql`rowid`))
    .limit(1)
    .get();
  if (row === undefined) return null;
  const { given, wording, providers, at } = row;
  return { given, wording, recipients: providers as Recipient[], at };
}

/**
 * Records what a person says about models. It holds from the next call on: a yes for those
 * that the words named, a no for all of them and for good.
 */
export function recordConsent(
  database: Database,
  personId: string,
  { given, recipients }: { given: boolean; recipients: readonly Recipient[] },
  now: Date,
): void {
  database.write((tx) => {
    tx.insert(modelConsents)
      .values({
        id: newId(),
        personId,
        given,
        wording: MODEL_CONSENT_WORDING,
        providers: recipients,
        at: now,
      })
      .run();
    const action = given ? 'models.consent-given' : 'models.consent-withdrawn';
    audit(tx, { actor: personId, action, subject: personId }, now);
  });
}
