import type { Database, Reader, Transaction } from '#db/client';
import { resumeCompanions } from '#db/schema';
import { and, desc, eq, lte, sql } from 'drizzle-orm';
import { getResume, type Resume } from '~/features/library/resumes.server';
import type { Letter } from '~/features/writing/letter/letter';
import type { OwnPreparation } from './edited-preparation';

/** What is kept of each companion of a resume. */
interface Contents {
  letter: Letter;
  preparation: OwnPreparation;
}

type CompanionKind = keyof Contents;

/** What the person made of a companion as it is to be; undefined leaves it as it is. */
type Change<Kind extends CompanionKind> = (
  kept: Contents[Kind] | undefined,
) => Contents[Kind] | undefined;

/**
 * What the person made of a companion of this version, or of the newest earlier version made of the
 * same answers: neither a new layout nor better sentences lose anybody's words.
 *
 * @returns the content as it was kept; undefined where they made nothing of it.
 */
export function findCompanion<Kind extends CompanionKind>(
  read: Reader,
  { id: resumeId, version }: Pick<Resume, 'id' | 'version'>,
  kind: Kind,
): { content: Contents[Kind]; updatedAt: Date } | undefined {
  const found = read
    .select({ content: resumeCompanions.content, updatedAt: resumeCompanions.updatedAt })
    .from(resumeCompanions)
    .where(
      and(
        eq(resumeCompanions.resumeId, resumeId),
        eq(resumeCompanions.kind, kind),
        lte(resumeCompanions.version, version),
        sql`(select made.source from resume_versions made where made.resume_id = ${resumeId} and made.version = ${resumeCompanions.version}) = (select made.source from resume_versions made where made.resume_id = ${resumeId} and made.version = ${version})`,
      ),
    )
    .orderBy(desc(resumeCompanions.version))
    .limit(1)
    .get();
  return found && { ...found, content: found.content as Contents[Kind] };
}

/** Changes what the person made of a companion of their resume's newest version. @throws {NotFound} */
export function changeCompanion<Kind extends CompanionKind>(
  database: Database,
  { personId, resumeId, kind }: { personId: string; resumeId: string; kind: Kind },
  change: Change<Kind>,
  now: Date,
): void {
  database.write((tx) => {
    changeCompanionOf(tx, { resume: getResume(tx, personId, resumeId), kind }, change, now);
  });
}

/**
 * The same of a version of theirs, in the caller's transaction.
 *
 * @returns whether anything was kept.
 */
export function changeCompanionOf<Kind extends CompanionKind>(
  tx: Transaction,
  { resume, kind }: { resume: Pick<Resume, 'id' | 'version'>; kind: Kind },
  change: Change<Kind>,
  now: Date,
): boolean {
  const content = change(findCompanion(tx, resume, kind)?.content);
  if (content === undefined) return false;
  tx.insert(resumeCompanions)
    .values({ resumeId: resume.id, version: resume.version, kind, content, updatedAt: now })
    .onConflictDoUpdate({
      target: [resumeCompanions.resumeId, resumeCompanions.version, resumeCompanions.kind],
      set: { content, updatedAt: now },
    })
    .run();
  return true;
}
