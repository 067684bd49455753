import { and, desc, eq, min, sql } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { applications, downloads, outcomeReports, resumes, resumeVersions } from '#db/schema';
import { isKept } from '~/features/library/kept-resumes.server';
import { NotFound } from '~/platform/failure';
import { dayOf } from '~/platform/utc-day';
import { applicationKey } from '../application-key.server';
import { groupBy } from '../group-by';
import type { SentDocument } from '../outcome';
import { newestFirst, reportOf, sentDayOf } from '../reports.server';
import type { Application } from './application';

type Read = Pick<Reader, 'select'>;

/** Everything a person applies to: what they noted, made a resume for, or told us of; next date first. */
export function listApplications(read: Read, personId: string): Application[] {
  const made = resumesByKey(read, personId);
  const told = groupBy(
    newestFirst(read, eq(outcomeReports.personId, personId)),
    ({ applicationKey: key }) => key,
  );
  const noted = new Map(
    read
      .select()
      .from(applications)
      .where(eq(applications.personId, personId))
      .all()
      .map((row) => [row.key, row]),
  );
  const keys = new Set([...noted.keys(), ...made.keys(), ...told.keys()]);
  const all = [...keys].map((id): Application => {
    const note = noted.get(id);
    const theirs = made.get(id) ?? [];
    const history = (told.get(id) ?? []).map(reportOf);
    const sent = history.find((report) => report.sent !== null)?.sent ?? null;
    const taken = theirs.flatMap(({ takenAt }) => takenAt ?? []).sort((a, b) => +a - +b)[0];
    return {
      id,
      title: note?.title ?? theirs[0]?.title ?? titleOf(sent),
      company: note?.company ?? theirs[0]?.company ?? sent?.posting?.company ?? '',
      link: note?.link ?? '',
      next: note?.next ?? '',
      nextOn: note?.nextOn ?? null,
      aside: note?.asideAt != null,
      state: history[0]?.state ?? null,
      sentOn: sentDayOf(history, taken),
      happenedOn: history[0]?.happenedOn ?? null,
      notes: history.find(({ notes }) => notes !== '')?.notes ?? '',
      resumes: theirs.map(({ id: resumeId, title, madeOn }) => ({ id: resumeId, title, madeOn })),
    };
  });
  const LAST = '9999';
  return all.sort(
    (one, other) =>
      (one.nextOn ?? LAST).localeCompare(other.nextOn ?? LAST) ||
      one.title.localeCompare(other.title) ||
      one.id.localeCompare(other.id),
  );
}

/** One of somebody's own applications. @throws {NotFound} */
export function getApplication(read: Read, personId: string, id: string): Application {
  const found = listApplications(read, personId).find((one) => one.id === id);
  if (found === undefined) throw new NotFound('This application');
  return found;
}

const titleOf = (sent: SentDocument | null): string =>
  sent?.posting?.title ?? 'A resume that is deleted';

interface Made {
  id: string;
  title: string;
  company: string;
  madeOn: string;
  takenAt: Date | null;
}

/** Resumes of a person by what they were made for, the newest first; samples are nobody's. */
function resumesByKey(read: Read, personId: string): Map<string, Made[]> {
  const field = (path: string) =>
    sql<string | null>`json_extract(${resumeVersions.source}, ${path})`;
  const rows = read
    .select({
      id: resumes.id,
      title: resumes.title,
      createdAt: resumes.createdAt,
      wanted: field('$.interview.target.title'),
      posting: field('$.interview.target.posting'),
      company: field('$.posting.company'),
    })
    .from(resumes)
    .innerJoin(resumeVersions, eq(resumeVersions.resumeId, resumes.id))
    .where(
      and(
        eq(resumes.personId, personId),
        eq(resumes.sample, false),
        isKept,
        eq(resumeVersions.version, 1),
      ),
    )
    .orderBy(desc(resumes.createdAt), desc(resumes.id))
    .all();
  const taken = new Map(
    read
      .select({ resumeId: downloads.resumeId, at: min(downloads.at) })
      .from(downloads)
      .where(eq(downloads.personId, personId))
      .groupBy(downloads.resumeId)
      .all()
      .map(({ resumeId, at }) => [resumeId, at]),
  );
  return groupBy(
    rows.map((row) => ({
      key: applicationKey({
        posting: row.posting ?? '',
        title: row.wanted === null || row.wanted === '' ? row.title : row.wanted,
      }),
      id: row.id,
      title: row.title,
      company: row.company ?? '',
      madeOn: dayOf(row.createdAt),
      takenAt: taken.get(row.id) ?? null,
    })),
    ({ key }) => key,
  );
}
