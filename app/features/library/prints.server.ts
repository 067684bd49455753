import type { Reader, Transaction } from '#db/client';
import { resumeVersions } from '#db/schema';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Certificate } from '~/features/certification/certificate';
import type { JsonResume } from '~/features/resume/json-resume';
import type { Layout } from '~/features/templates/template';
import type { Fallback, ResumeVersion } from './resumes.server';

/** One print of a resume: how it was laid out, and what came of it. */
export type Print = Pick<
  ResumeVersion,
  'layout' | 'fallback' | 'pdfSha256' | 'pdfBytes' | 'certificate'
>;

type Row = typeof resumeVersions.$inferSelect;

function printOf(row: Row): Print {
  const { layout, fallback } = row.layout as { layout: Layout; fallback: Fallback | null };
  const { pdfSha256, pdfBytes } = row;
  return { layout, fallback, pdfSha256, pdfBytes, certificate: row.certificate as Certificate };
}

/** Prints, still kept, of every version of a resume that says the same as `version`, the newest first. */
export function listPrints(read: Reader, resumeId: string, version: number): Print[] {
  return read
    .select()
    .from(resumeVersions)
    .where(
      and(
        eq(resumeVersions.resumeId, resumeId),
        isNull(resumeVersions.pdfRemovedAt),
        sql`${resumeVersions.document} = (select said.document from resume_versions said where said.resume_id = ${resumeId} and said.version = ${version})`,
      ),
    )
    .orderBy(desc(resumeVersions.version))
    .all()
    .map(printOf);
}

/** A print that is to be kept, by the hash of its bytes, with the document to print it from again. */
export function findPrint(
  read: Reader,
  pdfSha256: string,
): (Print & { document: JsonResume }) | undefined {
  const row = read
    .select()
    .from(resumeVersions)
    .where(and(eq(resumeVersions.pdfSha256, pdfSha256), isNull(resumeVersions.pdfRemovedAt)))
    .limit(1)
    .get();
  return row && { ...printOf(row), document: row.document as JsonResume };
}

/** Lets every version with a print refer to another one: a newer browser prints other bytes. */
export function replacePrint(tx: Transaction, pdfSha256: string, print: Print): void {
  const { layout, fallback, ...rest } = print;
  tx.update(resumeVersions)
    .set({ ...rest, layout: { layout, fallback } })
    .where(eq(resumeVersions.pdfSha256, pdfSha256))
    .run();
}
