import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client';
import { applications, outcomeReports } from '#db/schema';
import { Failure } from '~/platform/failure';
import { newId } from '~/platform/id.server';
import type { Report, ReportVia, SentDocument } from '../outcome';
import type { OutcomeState } from '../outcome-states';
import { keepReport, newestFirst } from '../reports.server';
import { sentDocumentOf } from '../sent-document.server';
import type { Application, Details } from './application';
import { getApplication, listApplications } from './list-applications.server';

/** More than anybody keeps by hand. */
export const MOST_APPLICATIONS = 1_000;

const own = (personId: string, key: string) =>
  and(eq(applications.personId, personId), eq(applications.key, key));

/** Adds something a person applies to without a resume of ours. @returns its id. */
export function addApplication(
  database: Database,
  personId: string,
  details: Details,
  now: Date,
): string {
  const id = newId();
  database.write((tx) => {
    if (listApplications(tx, personId).length >= MOST_APPLICATIONS) throw new TooMany();
    noteDetails(tx, { personId, key: id }, details, now);
  });
  return id;
}

/** So many applications are not kept. */
export class TooMany extends Failure {
  override readonly name = 'TooMany';
  constructor() {
    super(
      'conflict',
      `No more than ${MOST_APPLICATIONS} applications are kept. Delete some first.`,
    );
  }
}

/** Keeps what a person writes about one of theirs. @throws {NotFound} */
export function changeDetails(
  database: Database,
  { personId, id }: { personId: string; id: string },
  details: Details,
  now: Date,
): void {
  database.write((tx) => {
    getApplication(tx, personId, id);
    noteDetails(tx, { personId, key: id }, details, now);
  });
}

/** Keeps details under a key, whether something was noted there before or not. */
export function noteDetails(
  tx: Transaction,
  { personId, key }: { personId: string; key: string },
  details: Details,
  now: Date,
): void {
  tx.insert(applications)
    .values({ personId, key, ...details, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: [applications.personId, applications.key],
      set: { ...details, updatedAt: now },
    })
    .run();
}

/** Puts one aside, or brings it back. @throws {NotFound} */
export function setAside(
  database: Database,
  { personId, id }: { personId: string; id: string },
  aside: boolean,
  now: Date,
): void {
  database.write((tx) => {
    const application = getApplication(tx, personId, id);
    noteDetails(tx, { personId, key: id }, detailsOf(application), now);
    tx.update(applications)
      .set({ asideAt: aside ? now : null })
      .where(own(personId, id))
      .run();
  });
}

/** What is noted of it, or would be. */
export const detailsOf = ({ title, company, link, next, nextOn }: Application): Details => ({
  title,
  company,
  link,
  next,
  nextOn,
});

/**
 * Deletes one for good with all that was told of it. One with resumes stays: they are deleted first.
 *
 * @throws {NotFound}
 * @throws {Failure} `conflict`
 */
export function deleteApplication(database: Database, personId: string, id: string): void {
  database.write((tx) => {
    if (getApplication(tx, personId, id).resumes.length > 0) {
      throw new Failure('conflict', 'There is a resume for it. Delete the resume first.');
    }
    tx.delete(applications).where(own(personId, id)).run();
    tx.delete(outcomeReports)
      .where(and(eq(outcomeReports.personId, personId), eq(outcomeReports.applicationKey, id)))
      .run();
  });
}

/**
 * Keeps what became of one: of the resume that was told of before, else of the newest one made for
 * it, where there is any.
 *
 * @throws {Failure} `conflict` where it was told of without end.
 */
export function reportApplication(
  tx: Transaction,
  {
    personId,
    application: { id, resumes },
    report,
    via,
  }: {
    personId: string;
    application: Pick<Application, 'id' | 'resumes'>;
    report: Report;
    via: ReportVia;
  },
  now: Date,
): void {
  const before = newestFirst(
    tx,
    and(eq(outcomeReports.personId, personId), eq(outcomeReports.applicationKey, id)),
  ).find(({ resumeId }) => resumeId !== null);
  const resumeId = before?.resumeId ?? resumes[0]?.id ?? null;
  const sent =
    resumeId === null
      ? null
      : ((before?.sent as SentDocument | undefined) ??
        sentDocumentOf(tx, personId, resumeId, null).sent);
  keepReport(tx, { personId, applicationKey: id, resumeId, sent }, { report, via }, now);
}

/** Moves one to another state on the board. @throws {NotFound} */
export function moveApplication(
  database: Database,
  { personId, id }: { personId: string; id: string },
  state: OutcomeState,
  now: Date,
): void {
  database.write((tx) => {
    const report = { state, happenedOn: null, sentOn: null, salary: null, notes: '' };
    reportApplication(
      tx,
      { personId, application: getApplication(tx, personId, id), report, via: 'board' },
      now,
    );
  });
}
