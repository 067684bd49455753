import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { resumePictures, resumes, resumeVersions, resumeWorkspaces } from '#db/schema';
import { isKept, isNewestVersion } from '~/features/library/kept-resumes.server';
import type { TemplateName } from '~/features/templates/template';
import type { ListedResume } from './listed-resume';
import { holdsWords } from './search-resumes';

/** Text of a JSON document, to look for words in. */
const textOf = (json: string) =>
  `(select group_concat(atom, ' ') from json_tree(${json}) where type = 'text')`;

/**
 * A person's resumes, the one changed last first, in one query.
 *
 * @param asked.words what each must hold: in its name, its posting or on its page.
 */
export function listResumes(
  read: Pick<Reader, 'select'>,
  personId: string,
  { archived = false, words = '' }: { archived?: boolean; words?: string } = {},
): ListedResume[] {
  const field = (path: string) =>
    sql<string | null>`json_extract(${resumeVersions.source}, ${path})`;
  const isOvertaken = sql`${resumeWorkspaces.version} <> ${resumeVersions.version}`;
  const isPrinted = sql<number>`${resumeWorkspaces.version} is null or ${isOvertaken} or ${resumeWorkspaces.head} = ${resumeWorkspaces.printedHead}`;
  const isSearched = words.trim() !== '';
  return read
    .select({
      id: resumes.id,
      title: resumes.title,
      sample: resumes.sample,
      archivedAt: resumes.archivedAt,
      template: sql<TemplateName>`json_extract(${resumeVersions.layout}, '$.layout.template')`,
      band: sql<string | null>`json_extract(${resumeVersions.draft}, '$.coverage.band')`,
      wanted: field('$.interview.target.title'),
      postingTitle: field('$.posting.title'),
      company: field('$.posting.company'),
      isPrinted: sql<number>`${isPrinted}`,
      picture: resumePictures.pdfSha256,
      versions: resumeVersions.version,
      madeAt: resumeVersions.createdAt,
      editedAt: resumeWorkspaces.updatedAt,
      text: isSearched
        ? sql<string>`case when ${isPrinted} then ${sql.raw(textOf('"resume_versions"."document"'))} else ${sql.raw(textOf(`"resume_workspaces"."state", '$.document'`))} end`
        : sql<string>`''`,
    })
    .from(resumes)
    .innerJoin(resumeVersions, eq(resumeVersions.resumeId, resumes.id))
    .leftJoin(resumeWorkspaces, eq(resumeWorkspaces.resumeId, resumes.id))
    .leftJoin(resumePictures, eq(resumePictures.pdfSha256, resumeVersions.pdfSha256))
    .where(
      and(
        eq(resumes.personId, personId),
        isKept,
        archived ? isNotNull(resumes.archivedAt) : isNull(resumes.archivedAt),
        isNewestVersion,
      ),
    )
    .orderBy(
      desc(sql`max(${resumeVersions.createdAt}, coalesce(${resumeWorkspaces.updatedAt}, 0))`),
      desc(resumes.id),
    )
    .all()
    .filter(
      ({ title, wanted, postingTitle, company, text }) =>
        !isSearched || holdsWords([title, wanted, postingTitle, company, text].join(' '), words),
    )
    .map(({ archivedAt, wanted, postingTitle, company, madeAt, editedAt, ...row }) => ({
      id: row.id,
      title: row.title,
      sample: row.sample,
      archived: archivedAt !== null,
      template: row.template,
      posting: { title: postingTitle ?? wanted ?? '', company: company ?? '' },
      band: row.band,
      isPrinted: row.isPrinted === 1,
      picture: row.picture,
      versions: row.versions,
      changedAt: editedAt !== null && editedAt > madeAt ? editedAt : madeAt,
    }));
}

/** How many resumes a person has now, and how many archived. */
export function countResumes(
  read: Pick<Reader, 'select'>,
  personId: string,
): { current: number; archived: number } {
  const row = read
    .select({
      all: sql<number>`count(*)`,
      archived: sql<number>`count(${resumes.archivedAt})`,
    })
    .from(resumes)
    .where(and(eq(resumes.personId, personId), isKept))
    .get();
  const { all = 0, archived = 0 } = row ?? {};
  return { current: all - archived, archived };
}

/** One of a person's resumes by its name, deleted or not; null once it is gone. */
export function findNamed(
  read: Pick<Reader, 'select'>,
  personId: string,
  resumeId: string,
): { id: string; title: string } | null {
  const own = and(eq(resumes.id, resumeId), eq(resumes.personId, personId));
  const named = { id: resumes.id, title: resumes.title };
  return read.select(named).from(resumes).where(own).get() ?? null;
}
