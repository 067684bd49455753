import type { Reader, Transaction } from '#db/client';
import { resumeCompanions } from '#db/schema';
import { and, desc, eq, lte, sql } from 'drizzle-orm';

export type CompanionKind = 'letter' | 'preparation';

interface Place {
  resumeId: string;
  version: number;
  kind: CompanionKind;
}

/**
 * What the person made of a companion of this version, or of the newest earlier version made of the
 * same answers: neither a new layout nor better sentences lose anybody's words.
 *
 * @returns the content as it was kept; undefined where they made nothing of it.
 */
export function findCompanion(
  read: Reader,
  { resumeId, version, kind }: Place,
): { content: unknown; updatedAt: Date } | undefined {
  return read
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
}

/** Keeps what the person made of a companion of this version. */
export function keepCompanion(
  tx: Transaction,
  { content, ...place }: Place & { content: unknown },
  now: Date,
): void {
  tx.insert(resumeCompanions)
    .values({ ...place, content, updatedAt: now })
    .onConflictDoUpdate({
      target: [resumeCompanions.resumeId, resumeCompanions.version, resumeCompanions.kind],
      set: { content, updatedAt: now },
    })
    .run();
}
