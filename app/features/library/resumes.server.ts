import type { Reader, Transaction } from '#db/client';
import { resumes, resumeVersions } from '#db/schema';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Certificate } from '~/features/certification/certificate';
import type { Interview } from '~/features/interview/interview';
import type { Posting } from '~/features/posting/posting';
import type { JsonResume } from '~/features/resume/json-resume';
import type { Layout } from '~/features/templates/template';
import type { Draft } from '~/features/drafts/draft';
import { NotFound } from '~/platform/failure';
import { newId } from '~/platform/id.server';
import { isKept, isOwnAndKept } from './kept-resumes.server';
import { requestPicture } from './request-picture.server';

/** What a draft was made from, as it was then. */
export interface ResumeSource {
  interview: Interview;
  posting: Posting | null;
}

/** A layout that could not be read back, and what was printed instead. */
export interface Fallback {
  from: Layout['template'];
  problems: string[];
}

/** One version of a resume with everything that proves it. */
export interface ResumeVersion {
  version: number;
  document: JsonResume;
  markdown: string;
  draft: Draft;
  source: ResumeSource;
  layout: Layout;
  fallback: Fallback | null;
  pdfSha256: string;
  pdfBytes: number;
  certificate: Certificate;
  createdAt: Date;
}

export interface Resume extends ResumeVersion {
  id: string;
  title: string;
  sample: boolean;
  interviewId: string | null;
  /** The newest version's number. */
  latestVersion: number;
}

/** The key under which a PDF is stored: its content's hash. */
export const pdfKey = (sha256: string) => `pdf/${sha256}.pdf`;

type NewVersion = Omit<ResumeVersion, 'version' | 'createdAt'>;

function insertVersion(
  tx: Transaction,
  { resumeId, version, made }: { resumeId: string; version: number; made: NewVersion },
  now: Date,
) {
  const { layout, fallback, ...rest } = made;
  tx.insert(resumeVersions)
    .values({ ...rest, resumeId, version, layout: { layout, fallback }, createdAt: now })
    .run();
  requestPicture(tx, made.pdfSha256, now);
}

/** Keeps a new resume as its first version; one a generation. @returns its id. */
export function addResume(
  tx: Transaction,
  resume: NewVersion & {
    personId: string;
    interviewId: string;
    generationId: string;
    title: string;
    sample: boolean;
  },
  now: Date,
): string {
  const { personId, interviewId, generationId, title, sample, ...made } = resume;
  const id = newId();
  tx.insert(resumes)
    .values({ id, personId, interviewId, generationId, title, sample, createdAt: now })
    .run();
  insertVersion(tx, { resumeId: id, version: 1, made }, now);
  return id;
}

/** Adds the next version of one's own resume. @throws {NotFound} @returns its number. */
export function addVersion(
  tx: Transaction,
  { personId, resumeId }: { personId: string; resumeId: string },
  made: NewVersion,
  now: Date,
): number {
  const version = getResume(tx, personId, resumeId).latestVersion + 1;
  insertVersion(tx, { resumeId, version, made }, now);
  return version;
}

/** One's own resume in one version, the newest unless told. @throws {NotFound} */
export function getResume(
  read: Reader,
  personId: string,
  resumeId: string,
  version?: number,
): Resume {
  const rows = read
    .select()
    .from(resumes)
    .innerJoin(resumeVersions, eq(resumeVersions.resumeId, resumes.id))
    .where(
      and(
        eq(resumes.id, resumeId),
        eq(resumes.personId, personId),
        isKept,
        version === undefined ? undefined : eq(resumeVersions.version, version),
      ),
    )
    .orderBy(desc(resumeVersions.version))
    .limit(1)
    .all();
  const row = rows[0];
  if (row === undefined) throw new NotFound('This resume');
  const { resumes: resume, resume_versions: made } = row;
  const latest = read
    .select({ version: sql<number>`max(${resumeVersions.version})` })
    .from(resumeVersions)
    .where(eq(resumeVersions.resumeId, resumeId))
    .get();
  const { layout, fallback } = made.layout as { layout: Layout; fallback: Fallback | null };
  return {
    id: resume.id,
    title: resume.title,
    sample: resume.sample,
    interviewId: resume.interviewId,
    latestVersion: latest?.version ?? made.version,
    version: made.version,
    document: made.document as JsonResume,
    markdown: made.markdown,
    draft: { notOnPage: [], ...(made.draft as Omit<Draft, 'notOnPage'>) },
    source: made.source as ResumeSource,
    layout,
    fallback,
    pdfSha256: made.pdfSha256,
    pdfBytes: made.pdfBytes,
    certificate: made.certificate as Certificate,
    createdAt: made.createdAt,
  };
}

/** Whether two versions say the same, however they look. */
export function hasSameContent(
  one: Pick<Resume, 'document'>,
  other: Pick<Resume, 'document'>,
): boolean {
  return JSON.stringify(one.document) === JSON.stringify(other.document);
}

/** Versions of one's own resume, the newest first. @throws {NotFound} */
export function listVersions(
  read: Reader,
  personId: string,
  resumeId: string,
): { version: number; template: Layout['template']; createdAt: Date }[] {
  const rows = read
    .select({
      version: resumeVersions.version,
      template: sql<
        Layout['template']
      >`json_extract(${resumeVersions.layout}, '$.layout.template')`,
      createdAt: resumeVersions.createdAt,
    })
    .from(resumeVersions)
    .innerJoin(resumes, eq(resumes.id, resumeVersions.resumeId))
    .where(isOwnAndKept({ personId, resumeId }))
    .orderBy(desc(resumeVersions.version))
    .all();
  if (rows.length === 0) throw new NotFound('This resume');
  return rows;
}

/** Calls one's own resume something else, in lists and files. @throws {NotFound} */
export function renameResume(
  tx: Transaction,
  { personId, resumeId, title }: { personId: string; resumeId: string; title: string },
): void {
  const { changes } = tx
    .update(resumes)
    .set({ title })
    .where(isOwnAndKept({ personId, resumeId }))
    .run();
  if (changes === 0) throw new NotFound('This resume');
}

/**
 * Deletes one's own resume with all its versions, for good; one that can still be brought back too.
 *
 * @returns the hashes of PDFs that no other resume uses, for the caller to remove from storage.
 * @throws {NotFound}
 */
export function deleteResume(tx: Transaction, personId: string, resumeId: string): string[] {
  const own = and(eq(resumes.id, resumeId), eq(resumes.personId, personId));
  if (tx.select({ id: resumes.id }).from(resumes).where(own).get() === undefined) {
    throw new NotFound('This resume');
  }
  const hashes = tx
    .selectDistinct({ sha256: resumeVersions.pdfSha256 })
    .from(resumeVersions)
    .where(eq(resumeVersions.resumeId, resumeId))
    .all()
    .map((row) => row.sha256);
  tx.delete(resumes).where(eq(resumes.id, resumeId)).run();
  return hashes.filter(
    (sha256) =>
      tx
        .select({ resumeId: resumeVersions.resumeId })
        .from(resumeVersions)
        .where(eq(resumeVersions.pdfSha256, sha256))
        .limit(1)
        .get() === undefined,
  );
}
