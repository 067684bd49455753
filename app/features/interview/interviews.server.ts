import { randomInt } from 'node:crypto';
import { and, count, desc, eq } from 'drizzle-orm';
import type { Database, Reader, Transaction } from '#db/client';
import { answers, interviews } from '#db/schema';
import { Failure } from '~/platform/failure';
import { newId } from '~/platform/id.server';
import { assemble } from './answers/assemble';
import { bodySchema } from './answers/bodies';
import { disassemble } from './answers/disassemble';
import { answerSlots, storedAs } from './answers/slots';
import type { QuestionOrder } from './catalogue/sequence';
import type { Interview } from './interview';
import { getOwnInterview } from './own-interview.server';
import { sampleInterview } from './sample/sample-interview';
import { getAnswers, type StoredAnswers } from './stored-answers.server';

export { saveAnswer } from './save-answer.server';

/** How many interviews a person may keep. */
const MAX_INTERVIEWS = 200;

export interface InterviewSummary {
  id: string;
  sample: boolean;
  /** The job that is wanted, as far as it was said. */
  title: string;
  createdAt: Date;
  updatedAt: Date;
}

export interface StoredInterview extends StoredAnswers {
  interview: Interview;
}

type Select = Pick<Reader, 'select'>;

/**
 * Begins an interview: empty, or with the sample person's answers.
 *
 * @returns its id.
 * @throws {Failure} `exhausted` where the person keeps too many already.
 */
export function createInterview(
  database: Database,
  personId: string,
  { sample, questionOrder }: { sample: boolean; questionOrder?: QuestionOrder },
  now: Date,
): string {
  return database.write((tx) =>
    insertInterview(
      tx,
      personId,
      sample ? { sample, from: sampleInterview() } : { sample, questionOrder },
      now,
    ),
  );
}

/**
 * Begins a new interview from downloaded answers; no other interview is touched.
 *
 * @returns its id, and what the questions had no place for.
 * @throws {UnreadableAnswers} where a question would refuse an answer; nothing is stored.
 */
export function importInterview(
  database: Database,
  personId: string,
  interview: Interview,
  now: Date,
): { id: string; dropped: string[] } {
  const { dropped } = disassemble(interview);
  const id = database.write((tx) =>
    insertInterview(tx, personId, { sample: false, from: interview }, now),
  );
  return { id, dropped };
}

/**
 * Begins an interview with answers of another one of the same person, in the caller's transaction.
 *
 * @throws {Failure} `exhausted` where the person keeps too many already.
 */
export function addInterviewFrom(
  tx: Transaction,
  personId: string,
  { sample, from }: { sample: boolean; from: Interview },
  now: Date,
): string {
  return insertInterview(tx, personId, { sample, from }, now);
}

function insertInterview(
  tx: Transaction,
  personId: string,
  {
    sample,
    from,
    questionOrder = 'posting_first',
  }: { sample: boolean; from?: Interview; questionOrder?: QuestionOrder | undefined },
  now: Date,
): string {
  const kept = tx
    .select({ number: count() })
    .from(interviews)
    .where(eq(interviews.personId, personId))
    .get();
  if ((kept?.number ?? 0) >= MAX_INTERVIEWS) {
    throw new Failure(
      'exhausted',
      `You keep ${MAX_INTERVIEWS} interviews. Delete one you no longer need, then begin a new one.`,
    );
  }
  const id = newId();
  const language = from?.language ?? 'en';
  tx.insert(interviews)
    .values({
      id,
      personId,
      sample,
      language,
      chipSeed: randomInt(2 ** 31),
      questionOrder,
      createdAt: now,
      updatedAt: now,
    })
    .run();
  const bodies = from === undefined ? {} : disassemble(from).bodies;
  for (const slot of answerSlots()) {
    const body = bodies[slot];
    if (body === undefined) continue;
    tx.insert(answers)
      .values({ interviewId: id, question: storedAs(slot), version: 1, body, savedAt: now })
      .run();
  }
  return id;
}

/**
 * One interview with its answers.
 *
 * @throws {NotFound} where there is none, or it is another person's.
 */
export function getInterview(read: Select, personId: string, interviewId: string): StoredInterview {
  const stored = getAnswers(read, personId, interviewId, { slots: answerSlots() });
  return { ...stored, interview: assemble(stored.bodies, stored.language) };
}

/** A person's interviews, the one last worked on first. */
export function listInterviews(read: Select, personId: string): InterviewSummary[] {
  const rows = read
    .select({
      id: interviews.id,
      sample: interviews.sample,
      createdAt: interviews.createdAt,
      updatedAt: interviews.updatedAt,
      target: answers.body,
    })
    .from(interviews)
    .leftJoin(
      answers,
      and(eq(answers.interviewId, interviews.id), eq(answers.question, storedAs('target'))),
    )
    .where(eq(interviews.personId, personId))
    .orderBy(desc(interviews.updatedAt), desc(interviews.id))
    .all();
  return rows.map(({ target, ...row }) => ({
    ...row,
    title:
      target === null
        ? ''
        : assemble({ target: bodySchema('target').parse(target) as never }).target.title,
  }));
}

/**
 * Deletes an interview with its answers. Resumes made from it stay.
 *
 * @throws {NotFound} where there is none, or it is another person's.
 */
export function deleteInterview(database: Database, personId: string, interviewId: string): void {
  database.write((tx) => {
    getOwnInterview(tx, personId, interviewId);
    tx.delete(interviews).where(eq(interviews.id, interviewId)).run();
  });
}
