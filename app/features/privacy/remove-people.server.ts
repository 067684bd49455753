import type { Transaction } from '#db/client';
import { people, resumes, resumeVersions } from '#db/schema';
import { eq, inArray } from 'drizzle-orm';

/**
 * Deletes people with everything of theirs, in the caller's transaction.
 *
 * @returns the hashes of the PDFs that nobody's resume refers to any more, for the caller to
 *   remove from storage once the transaction is kept.
 */
export function removePeople(tx: Transaction, personIds: readonly string[]): string[] {
  const orphans = new Set<string>();
  for (const personId of personIds) {
    const own = tx
      .selectDistinct({ sha256: resumeVersions.pdfSha256 })
      .from(resumeVersions)
      .innerJoin(resumes, eq(resumes.id, resumeVersions.resumeId))
      .where(eq(resumes.personId, personId))
      .all();
    for (const { sha256 } of own) orphans.add(sha256);
    tx.delete(people).where(eq(people.id, personId)).run();
  }
  for (const sha256 of stillUsed(tx, [...orphans])) orphans.delete(sha256);
  return [...orphans];
}

/** SQLite takes a bounded number of parameters in a statement. */
const CHUNK = 500;

/** Which of these PDFs a resume refers to. */
export function stillUsed(tx: Pick<Transaction, 'selectDistinct'>, hashes: string[]): string[] {
  const used: string[] = [];
  for (let start = 0; start < hashes.length; start += CHUNK) {
    const rows = tx
      .selectDistinct({ sha256: resumeVersions.pdfSha256 })
      .from(resumeVersions)
      .where(inArray(resumeVersions.pdfSha256, hashes.slice(start, start + CHUNK)))
      .all();
    used.push(...rows.map(({ sha256 }) => sha256));
  }
  return used;
}
