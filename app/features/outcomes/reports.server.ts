import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Database, Reader, Transaction } from '#db/client';
import { downloads, outcomeReports } from '#db/schema';
import { audit } from '~/features/audit/audit.server';
import { Failure } from '~/platform/failure';
import { askForNps } from '~/features/nps/askings.server';
import { newId } from '~/platform/id.server';
import { dayOf } from '~/platform/utc-day';
import { applicationKey } from './application-key.server';
import type { KeptReport, Report, ReportVia, SentDocument } from './outcome';
import type { OutcomeState } from './outcome-states';
import { sentDocumentOf } from './sent-document.server';

/** More often nobody hears of one application. */
const MOST_REPORTS = 200;

type Row = typeof outcomeReports.$inferSelect;

/** What is known of one resume: what was told, the newest first, and when it was first taken. */
export interface ApplicationOutcome {
  resumeId: string;
  title: string;
  sample: boolean;
  history: KeptReport[];
  /** The day it was sent, as told or else the day of the first download; null where neither. */
  sentOn: string | null;
  /** Versions to choose from, the newest first, with the day each was downloaded last. */
  versions: { version: number; downloadedOn: string | null }[];
}

/** One's own resume's outcome. @throws {NotFound} */
export function getOutcome(read: Reader, personId: string, resumeId: string): ApplicationOutcome {
  const { resume } = sentDocumentOf(read, personId, resumeId, null);
  const history = newestFirst(read, eq(outcomeReports.resumeId, resumeId)).map(reportOf);
  const taken = read
    .select({ version: downloads.version, at: downloads.at })
    .from(downloads)
    .where(eq(downloads.resumeId, resumeId))
    .orderBy(downloads.at)
    .all();
  return {
    resumeId,
    title: resume.title,
    sample: resume.sample,
    history,
    sentOn: sentDayOf(history, taken[0]?.at),
    versions: Array.from({ length: resume.latestVersion }, (_, index) => {
      const version = resume.latestVersion - index;
      const last = taken.findLast((download) => download.version === version);
      return { version, downloadedOn: last === undefined ? null : dayOf(last.at) };
    }),
  };
}

/** The newest state of each resume of a person that has one. */
export function statesByResume(read: Reader, personId: string): Map<string, OutcomeState> {
  const states = new Map<string, OutcomeState>();
  for (const { resumeId, state } of newestFirst(read, eq(outcomeReports.personId, personId))) {
    if (resumeId !== null && !states.has(resumeId)) states.set(resumeId, state);
  }
  return states;
}

/**
 * Keeps what a person tells of a resume of theirs. Telling the same again changes nothing.
 *
 * @param version which one was sent; null for what was told before, or was downloaded last.
 * @throws {NotFound}
 * @throws {Failure} `conflict` for a sample, or one told of without end.
 */
export function reportOutcome(
  database: Database,
  {
    personId,
    resumeId,
    report: { version, ...report },
    via,
  }: {
    personId: string;
    resumeId: string;
    report: Report & { version: number | null };
    via: ReportVia;
  },
  now: Date,
): void {
  database.write((tx) => {
    const { resume, sent } = sentDocumentOf(tx, personId, resumeId, version);
    if (resume.sample) {
      throw new Failure('conflict', 'This is a sample. Nobody sent it, so nothing came of it.');
    }
    const before = newestFirst(tx, eq(outcomeReports.resumeId, resumeId))[0];
    const { posting, title } = resume.source.interview.target;
    const kept = keepReport(
      tx,
      {
        personId,
        applicationKey: applicationKey({ posting, title: title === '' ? resume.title : title }),
        resumeId,
        sent: version === null ? ((before?.sent ?? sent) as SentDocument) : sent,
      },
      { report, via },
      now,
    );
    if (!kept || via !== 'mail') return;
    audit(tx, { actor: personId, action: 'outcome.told-by-mail', subject: resumeId }, now);
  });
}

/**
 * Adds a report to an application, unless it says what the newest one says.
 *
 * @returns whether it was added.
 * @throws {Failure}
 */
export function keepReport(
  tx: Transaction,
  about: {
    personId: string;
    applicationKey: string;
    resumeId: string | null;
    sent: SentDocument | null;
  },
  { report: { salary, ...told }, via }: { report: Report; via: ReportVia },
  now: Date,
): boolean {
  const same = and(
    eq(outcomeReports.personId, about.personId),
    eq(outcomeReports.applicationKey, about.applicationKey),
  );
  const before = newestFirst(tx, same);
  if (before.length >= MOST_REPORTS) {
    throw new Failure('conflict', 'So much has been told of this one that no more is kept.');
  }
  const row = {
    ...about,
    ...told,
    salaryHundredths: salary === null ? null : Math.round(salary.amount * 100),
    salaryCurrency: salary?.currency ?? null,
    salaryPeriod: salary?.period ?? null,
  };
  const newest = before[0];
  const isSame =
    newest !== undefined &&
    Object.entries(row).every(
      ([name, value]) => JSON.stringify(newest[name as keyof Row]) === JSON.stringify(value),
    );
  if (isSame) return false;
  tx.insert(outcomeReports)
    .values({ id: newId(), ...row, via, reportedAt: now })
    .run();
  askForNps(tx, { personId: about.personId, occasion: 'outcome' }, now);
  return true;
}

/** Reports that fit, the newest first. */
export function newestFirst(read: Pick<Reader, 'select'>, which: SQL | undefined): Row[] {
  return read
    .select()
    .from(outcomeReports)
    .where(which)
    .orderBy(desc(outcomeReports.reportedAt), desc(sql`rowid`))
    .all();
}

/** A row as the report that was kept. */
export function reportOf(row: Row): KeptReport {
  const { state, happenedOn, sentOn, notes, via, reportedAt } = row;
  const { salaryHundredths, salaryCurrency: currency, salaryPeriod: period } = row;
  const salary =
    salaryHundredths === null || currency === null || period === null
      ? null
      : { amount: salaryHundredths / 100, currency, period };
  const sent = row.sent as SentDocument | null;
  return { state, happenedOn, sentOn, salary, notes, sent, via, reportedAt };
}

/** The day something was sent: as told last, else the day of its first download. */
export function sentDayOf(
  history: readonly Pick<KeptReport, 'sentOn'>[],
  firstDownload: Date | undefined,
): string | null {
  const told = history.find(({ sentOn }) => sentOn !== null)?.sentOn;
  return told ?? (firstDownload === undefined ? null : dayOf(firstDownload));
}
