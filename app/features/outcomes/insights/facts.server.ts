import { and, asc, eq, min } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { downloads, outcomeReports, resumes } from '#db/schema';
import { groupBy } from '../group-by';
import { newestFirst, reportOf, sentDayOf } from '../reports.server';
import type { Fact } from './fact';

/** Applications that were told of and that a resume of ours was sent for, by person and time. */
export function listFacts(read: Reader, personId?: string): Fact[] {
  const whose = personId === undefined ? undefined : eq(outcomeReports.personId, personId);
  const taken = new Map(
    firstDownloads(read, personId).map(({ resumeId, at }) => [resumeId, at ?? undefined]),
  );
  const rows = newestFirst(read, whose);
  const facts = [
    ...groupBy(rows, (row) => `${row.personId} ${row.applicationKey}`).values(),
  ].flatMap((group): Fact[] => {
    const history = group.map(reportOf);
    const sent = history.find((report) => report.sent !== null)?.sent;
    const resumeId = group.find((row) => row.resumeId !== null)?.resumeId;
    const first = group.at(-1);
    if (sent == null || first === undefined) return [];
    const day = sentDayOf(history, resumeId == null ? undefined : taken.get(resumeId));
    const sentOn = day ?? first.reportedAt.toISOString().slice(0, 10);
    return [{ personId: first.personId, resumeId: resumeId ?? null, sent, sentOn, history }];
  });
  // Of those sent on one day, the one told of first comes first.
  return facts.reverse().sort((one, other) => one.sentOn.localeCompare(other.sentOn));
}

/** When each resume was first taken, of everybody or of one person; samples are not. */
export function firstDownloads(
  read: Reader,
  personId?: string,
): { resumeId: string; personId: string; at: Date | null }[] {
  return read
    .select({ resumeId: downloads.resumeId, personId: downloads.personId, at: min(downloads.at) })
    .from(downloads)
    .innerJoin(resumes, eq(resumes.id, downloads.resumeId))
    .where(
      and(
        eq(resumes.sample, false),
        personId === undefined ? undefined : eq(downloads.personId, personId),
      ),
    )
    .groupBy(downloads.resumeId)
    .orderBy(asc(downloads.resumeId))
    .all();
}
