import type { Database, Transaction } from '#db/client';
import { jobs, outbox, people, resumes, resumeVersions } from '#db/schema';
import { count, eq, sql } from 'drizzle-orm';
import { requestAccountMail } from '~/features/accounts/account-mail.server';
import { audit } from '~/features/audit/audit.server';
import { settleBeforeRemoval } from '~/features/experiments/settle-outcomes.server';
import { goesWithPerson, OWNED_TABLES, rowsOf, tableName } from './owned-tables.server';
import { requestRemoval } from '~/features/library/remove-pdfs.server';

/** What was deleted, for whoever it was of. */
export interface Removal {
  /** How many rows of each table. */
  rows: Readonly<Record<string, number>>;
  /** Files that are removed from the store within minutes. */
  files: number;
}

/**
 * Deletes somebody who asks for it, with everything of theirs, and what mail and jobs still held;
 * their PDFs follow by a job.
 *
 * @param options.mail whether a last mail goes to the address they had: not where mail is kept here.
 */
export function removePerson(
  database: Database,
  personId: string,
  now: Date,
  { mail = false }: { mail?: boolean } = {},
): Removal {
  const removal = database.write((tx) => {
    const person = tx
      .select({ email: people.email })
      .from(people)
      .where(eq(people.id, personId))
      .get();
    const rows = countRows(tx, personId);
    const files = removePeople(tx, [personId], now);
    forgetMentions(tx, personId, person?.email ?? null);
    if (mail && person?.email != null)
      requestAccountMail(tx, { kind: 'deleted', email: person.email }, now);
    audit(tx, { actor: personId, action: 'account.deleted', subject: personId }, now);
    return { rows, files };
  });
  database.emptyLog();
  return removal;
}

function countRows(tx: Transaction, personId: string): Record<string, number> {
  const counts = OWNED_TABLES.filter(goesWithPerson).map((table) => {
    const [row] = tx
      .select({ rows: count() })
      .from(table)
      .where(rowsOf(tx, table, personId))
      .all();
    return [tableName(table), row?.rows ?? 0] as const;
  });
  return Object.fromEntries(counts.filter(([, rows]) => rows > 0));
}

/** Deletes mail to somebody that is kept here, and jobs that name them or their address. */
function forgetMentions(tx: Transaction, personId: string, email: string | null): void {
  const names = (text: string) => sql`instr(${jobs.payload}, ${JSON.stringify(text)}) > 0`;
  tx.delete(jobs).where(names(personId)).run();
  if (email === null) return;
  tx.delete(jobs).where(names(email)).run();
  tx.delete(outbox).where(eq(outbox.recipient, email)).run();
}

/**
 * Deletes people in the caller's transaction, and asks for their PDFs to be removed.
 *
 * @returns how many PDFs.
 */
export function removePeople(tx: Transaction, personIds: readonly string[], now: Date): number {
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
  return hashes.size;
}
