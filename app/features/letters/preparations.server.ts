import type { Database, Reader, Transaction } from '#db/client';
import { forWriting } from '~/features/interview/for-writing';
import { getResume, type Resume } from '~/features/library/resumes.server';
import type { Drafting } from '~/features/writing/drafting-threads.server';
import type { LineToExpect, Preparation } from '~/features/writing/preparation/preparation';
import { prepareInterview } from '~/features/writing/preparation/prepare-interview';
import { findCompanion, keepCompanion } from './companions.server';
import { NOTHING_ADDED, type OwnPreparation } from './edited-preparation';
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
  const prepared = prepareInterview(toldIn(resume), resume.draft);
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
  const prepared = await drafting.prepareInterview([toldIn(resume), resume.draft], options);
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
  database.write((tx) => {
    const resume = getResume(tx, personId, resumeId);
    keep(tx, resume, { ...findOwn(tx, resume), notes, toAsk }, now);
  });
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
  const content = withNewQuestions(findOwn(tx, resume), lines);
  if (content !== undefined) keep(tx, resume, content, now);
  return content !== undefined;
}

/** Puts a model's question, or all of them, back to ours. @param id null for all. @throws {NotFound} */
export function takeBackQuestion(
  database: Database,
  personId: string,
  resumeId: string,
  id: string | null,
  now: Date,
): void {
  database.write((tx) => {
    const resume = getResume(tx, personId, resumeId);
    keep(tx, resume, withoutQuestion(findOwn(tx, resume), id), now);
  });
}

/** The answers without sentences in them that speak to a machine. */
const toldIn = ({ source }: Resume): Resume['source'] => ({
  ...source,
  interview: forWriting(source.interview),
});

function findOwn(read: Reader, { id, version }: Resume): OwnPreparation {
  const kept = findCompanion(read, { resumeId: id, version, kind: 'preparation' });
  return kept === undefined ? NOTHING_ADDED : (kept.content as OwnPreparation);
}

function keep(
  tx: Transaction,
  { id, version }: Pick<Resume, 'id' | 'version'>,
  content: OwnPreparation,
  now: Date,
): void {
  keepCompanion(tx, { resumeId: id, version, kind: 'preparation', content }, now);
}
