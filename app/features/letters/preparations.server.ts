import type { Database, Reader, Transaction } from '#db/client';
import { getResume, type Resume } from '~/features/library/resumes.server';
import type { Drafting } from '~/features/writing/drafting-threads.server';
import type { LineToExpect, Preparation } from '~/features/writing/preparation/preparation';
import { prepareInterview } from '~/features/writing/preparation/prepare-interview';
import { changeCompanion, changeCompanionOf, findCompanion } from './companions.server';
import { NOTHING_ADDED, type OwnPreparation } from './edited-preparation';
import { toldIn } from './told-in';
import { withNewQuestions, withoutQuestion, withQuestions } from './worded-questions';

/** The interview preparation that goes with a version of one's own resume. */
export interface KeptPreparation {
  resume: Resume;
  preparation: Preparation;
  own: OwnPreparation;
}

/** @throws {NotFound} */
export function getPreparation(
  read: Reader,
  personId: string,
  resumeId: string,
  version?: number,
): KeptPreparation {
  const resume = getResume(read, personId, resumeId, version);
  const own = findOwn(read, resume);
  const prepared = prepareInterview(toldIn(resume.source), resume.draft);
  return { resume, preparation: withQuestions(prepared, own), own };
}

/**
 * The same for a page, prepared in a thread, because somebody else's page would wait for it.
 *
 * @throws {NotFound}, {ThreadLost}, and the signal's reason.
 */
export async function readPreparation(
  { read, drafting }: { read: Reader; drafting: Pick<Drafting, 'prepareInterview'> },
  personId: string,
  resumeId: string,
  options: { signal: AbortSignal },
): Promise<KeptPreparation> {
  const resume = getResume(read, personId, resumeId);
  const own = findOwn(read, resume);
  const prepared = await drafting.prepareInterview([toldIn(resume.source), resume.draft], options);
  return { resume, preparation: withQuestions(prepared, own), own };
}

/** Keeps what the person added; questions that a model worded stay. @throws {NotFound} */
export function savePreparation(
  database: Database,
  personId: string,
  resumeId: string,
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
  return changeCompanionOf(tx, resume, 'preparation', withWorded, now);
}

/** Puts a model's question, or all of them, back to ours. @param id null for all. @throws {NotFound} */
export function takeBackQuestion(
  database: Database,
  personId: string,
  resumeId: string,
  id: string | null,
  now: Date,
): void {
  const of = { personId, resumeId, kind: 'preparation' } as const;
  changeCompanion(database, of, (own = NOTHING_ADDED) => withoutQuestion(own, id), now);
}

const findOwn = (read: Reader, resume: Resume): OwnPreparation =>
  findCompanion(read, resume, 'preparation')?.content ?? NOTHING_ADDED;
