import type { Database, Reader, Transaction } from '#db/client';
import { getResume, type Resume } from '~/features/library/resumes.server';
import type { Drafting, While } from '~/features/writing/drafting-threads.server';
import type { LineToExpect, Preparation } from '~/features/writing/preparation/preparation';
import { changeCompanion, changeCompanionOf, findCompanion } from './companions.server';
import { NOTHING_ADDED, type OwnPreparation } from './edited-preparation';
import { sourceWithoutInjections } from './source-without-injections';
import { withNewQuestions, withoutQuestion, withQuestions } from './worded-questions';

/** The interview preparation that goes with a version of one's own resume. */
export interface KeptPreparation {
  resume: Resume;
  preparation: Preparation;
  own: OwnPreparation;
}

/** What preparations are read with. */
interface Reading {
  read: Reader;
  drafting: Pick<Drafting, 'prepareInterview'>;
}

/**
 * The preparation that goes with the newest version of one's own resume.
 *
 * @throws {NotFound}, and as `preparationReader` does.
 */
export async function readPreparation(
  { read, drafting }: Reading,
  personId: string,
  resumeId: string,
  options?: While,
): Promise<KeptPreparation> {
  const resume = getResume(read, personId, resumeId);
  const readNow = await preparationReader({ drafting }, resume, options);
  return { resume, ...readNow(read) };
}

/**
 * Makes the preparation of a version in a thread: on the thread that answers requests everybody
 * else's would wait for it.
 *
 * @returns reads the preparation with what the person has in it at that moment.
 * @throws {ThreadLost}, and the signal's reason.
 */
export async function preparationReader(
  { drafting }: Pick<Reading, 'drafting'>,
  resume: Resume,
  options?: While,
): Promise<(read: Reader) => Omit<KeptPreparation, 'resume'>> {
  const { source, draft } = resume;
  const prepared = await drafting.prepareInterview(
    [sourceWithoutInjections(source), draft],
    options,
  );
  return (read) => {
    const own = findCompanion(read, resume, 'preparation')?.content ?? NOTHING_ADDED;
    return { preparation: withQuestions(prepared, own), own };
  };
}

/** Keeps what the person added; questions that a model worded stay. @throws {NotFound} */
export function savePreparation(
  database: Database,
  { personId, resumeId }: { personId: string; resumeId: string },
  { notes, toAsk }: Pick<OwnPreparation, 'notes' | 'toAsk'>,
  now: Date,
): void {
  const of = { personId, resumeId, kind: 'preparation' } as const;
  changeCompanion(database, of, (own = NOTHING_ADDED) => ({ ...own, notes, toAsk }), now);
}

/**
 * Keeps the questions that models found for printed lines, in the caller's transaction, beside the
 * person's notes.
 *
 * @param resume its newest version.
 * @returns whether there were any.
 */
export function keepQuestionWordings(
  tx: Transaction,
  resume: Resume,
  lines: readonly LineToExpect[],
  now: Date,
): boolean {
  const withWorded = (own = NOTHING_ADDED) => withNewQuestions(own, lines);
  return changeCompanionOf(tx, { resume, kind: 'preparation' }, withWorded, now);
}

/** Puts a model's question, or all of them, back to ours. @param id null for all. @throws {NotFound} */
export function revertQuestion(
  database: Database,
  { personId, resumeId, id }: { personId: string; resumeId: string; id: string | null },
  now: Date,
): void {
  const of = { personId, resumeId, kind: 'preparation' } as const;
  changeCompanion(database, of, (own = NOTHING_ADDED) => withoutQuestion(own, id), now);
}
