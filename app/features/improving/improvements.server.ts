import type { Database, Reader, Transaction } from '#db/client';
import { improvements, resumes } from '#db/schema';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { RewordableDraft } from '~/features/writing/models/section';
import type { OfferedLine } from '~/features/writing/models/settle-answer';
import { Failure, NotFound } from '~/platform/failure';
import { newId } from '~/platform/id.server';
import { enqueue } from '~/platform/jobs/queue.server';
import type { SectionProgress, Trouble } from '~/features/rewording/progress';
import type { ImprovementOutcome, ImprovementSubject } from './outcome';

export const IMPROVEMENT_QUEUE = 'improvement';
/** Models are not asked again for what they answered, so an attempt more costs a print. */
const MAX_ATTEMPTS = 4;

/** One time that models are asked about a resume, or about what goes with it. */
export interface Improvement {
  id: string;
  resumeId: string;
  personId: string;
  subject: ImprovementSubject;
  baseVersion: number;
  state: 'waiting' | 'running' | 'ended';
  outcome: ImprovementOutcome | null;
  /** The version that came of it. */
  version: number | null;
  sections: SectionProgress[];
  troubles: Trouble[];
  /** Lines a model wrote that only the person can take. */
  offers: OfferedLine[];
  stoppedAt: Date | null;
  createdAt: Date;
  endedAt: Date | null;
}

type Row = typeof improvements.$inferSelect;

const improvementOf = (row: Row, personId: string): Improvement => {
  const { id, resumeId, subject, baseVersion, state } = row;
  const { version, stoppedAt, createdAt, endedAt } = row;
  return {
    ...{ id, resumeId, personId, subject, baseVersion, state },
    ...{ version, stoppedAt, createdAt, endedAt },
    outcome: row.outcome as ImprovementOutcome | null,
    sections: row.sections as SectionProgress[],
    troubles: row.troubles as Trouble[],
    offers: (row.offers ?? []) as OfferedLine[],
  };
};

const LIVE = ['waiting', 'running'] as const;

/** One thing at a time: a letter follows from the resume, whose words may be about to change. */
export const BUSY_WITH: Readonly<Record<ImprovementSubject, string>> = {
  resume: 'A model is looking at your resume right now. When that is over, this can follow.',
  letter: 'A model is looking at your letter right now. When that is over, this can follow.',
  preparation:
    'A model is looking at your interview preparation right now. When that is over, this can follow.',
};

const select = (read: Pick<Reader, 'select'>) =>
  read
    .select({ row: improvements, personId: resumes.personId })
    .from(improvements)
    .innerJoin(resumes, eq(resumes.id, improvements.resumeId));

/** What a running job works on; undefined when the resume was deleted meanwhile. */
export function findImprovement(
  read: Pick<Reader, 'select'>,
  id: string,
): (Improvement & { draft: RewordableDraft | null }) | undefined {
  const found = select(read).where(eq(improvements.id, id)).get();
  if (found === undefined) return undefined;
  const { row, personId } = found;
  return { ...improvementOf(row, personId), draft: row.draft as RewordableDraft | null };
}

/**
 * The newest of one's own resume, under way or ended; undefined where there was none.
 *
 * @param subject what was asked about; anything where none is given.
 */
export function findNewest(
  read: Pick<Reader, 'select'>,
  personId: string,
  resumeId: string,
  subject?: ImprovementSubject,
): Improvement | undefined {
  const found = select(read)
    .where(
      and(
        eq(improvements.resumeId, resumeId),
        eq(resumes.personId, personId),
        subject === undefined ? undefined : eq(improvements.subject, subject),
      ),
    )
    .orderBy(desc(improvements.createdAt), desc(sql`improvements.rowid`))
    .limit(1)
    .get();
  return found && improvementOf(found.row, found.personId);
}

/**
 * Asks for a resume, or what goes with it, to be improved, in the caller's transaction. While that is
 * under way, asking again changes nothing.
 *
 * @returns the id of the one that is under way now.
 * @throws {Failure} `conflict` while models are asked about something else of that resume.
 */
export function requestImprovement(
  tx: Transaction,
  resume: { id: string; version: number },
  { subject, sections }: { subject: ImprovementSubject; sections: readonly SectionProgress[] },
  now: Date,
): string {
  const live = tx
    .select({ id: improvements.id, subject: improvements.subject })
    .from(improvements)
    .where(and(eq(improvements.resumeId, resume.id), inArray(improvements.state, LIVE)))
    .get();
  if (live !== undefined) {
    if (live.subject !== subject) throw new Failure('conflict', BUSY_WITH[live.subject]);
    return live.id;
  }
  const id = newId();
  tx.insert(improvements)
    .values({
      ...{ id, resumeId: resume.id, subject, baseVersion: resume.version },
      ...{ state: 'waiting', sections, troubles: [], createdAt: now },
    })
    .run();
  enqueue(
    tx,
    {
      ...{ queue: IMPROVEMENT_QUEUE, idempotencyKey: id },
      ...{ payload: { improvementId: id }, maxAttempts: MAX_ATTEMPTS },
    },
    now,
  );
  return id;
}

/** Keeps how far it came, so that no model is asked twice after a crash. */
export function keepProgress(
  tx: Transaction,
  id: string,
  {
    sections,
    troubles,
    offers,
    draft,
  }: Pick<Improvement, 'sections' | 'troubles'> & {
    offers: readonly OfferedLine[];
    draft: RewordableDraft;
  },
): void {
  tx.update(improvements)
    .set({ state: 'running', sections, troubles, offers, draft })
    .where(eq(improvements.id, id))
    .run();
}

/** Ends it; the drafts it passed through are not kept. */
export function endImprovement(
  tx: Transaction,
  id: string,
  { outcome, version = null }: { outcome: ImprovementOutcome; version?: number | null },
  now: Date,
): void {
  tx.update(improvements)
    .set({ state: 'ended', outcome, version, draft: null, endedAt: now })
    .where(eq(improvements.id, id))
    .run();
}

/** Stops what is under way for one's own resume; what is better by then is kept. @throws {NotFound} */
export function stopImprovement(
  database: Database,
  personId: string,
  resumeId: string,
  now: Date,
): string {
  return database.write((tx) => {
    const newest = findNewest(tx, personId, resumeId);
    if (newest === undefined) throw new NotFound('This improvement');
    tx.update(improvements)
      .set({ stoppedAt: now })
      .where(
        and(
          eq(improvements.id, newest.id),
          inArray(improvements.state, LIVE),
          isNull(improvements.stoppedAt),
        ),
      )
      .run();
    return newest.id;
  });
}
