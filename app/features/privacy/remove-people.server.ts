import type { Database, Transaction } from '#db/client';
import { people, resumes, resumeVersions } from '#db/schema';
import { eq } from 'drizzle-orm';
import { requestAccountMail } from '~/features/accounts/account-mail.server';
import { audit } from '~/features/audit/audit.server';
import { settleBeforeRemoval } from '~/features/experiments/settle-outcomes.server';
import { requestRemoval } from '~/features/library/remove-pdfs.server';

/**
 * Deletes somebody who asks for it, with everything of theirs; their PDFs follow by a job, and a
 * last mail to the address they had.
 */
export function removePerson(database: Database, personId: string, now: Date): void {
  database.write((tx) => {
    const person = tx
      .select({ email: people.email })
      .from(people)
      .where(eq(people.id, personId))
      .get();
    removePeople(tx, [personId], now);
    if (person?.email != null)
      requestAccountMail(tx, { kind: 'deleted', email: person.email }, now);
    audit(tx, { actor: personId, action: 'account.deleted', subject: personId }, now);
  });
}

/** Deletes people in the caller's transaction, and asks for their PDFs to be removed. */
export function removePeople(tx: Transaction, personIds: readonly string[], now: Date): void {
  settleBeforeRemoval(tx, personIds, now);
  const hashes = new Set<string>();
  for (const personId of personIds) {
    const own = tx
      .selectDistinct({ sha256: resumeVersions.pdfSha256 })
      .from(resumeVersions)
      .innerJoin(resumes, eq(resumes.id, resumeVersions.resumeId))
      .where(eq(resumes.personId, personId))
      .all();
    for (const { sha256 } of own) hashes.add(sha256);
    tx.delete(people).where(eq(people.id, personId)).run();
  }
  requestRemoval(tx, [...hashes], now);
}
