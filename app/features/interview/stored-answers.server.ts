import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { answers } from '#db/schema';
import { bodySchema, type Bodies } from './answers/bodies';
import { slotStoredAs, storedAs, type AnswerSlot } from './answers/slots';
import type { Catalogue } from './catalogue/question';
import { QUESTIONS } from './catalogue/questions';
import type { QuestionOrder } from './catalogue/sequence';
import { getOwnInterview } from './own-interview.server';

export interface StoredAnswers {
  id: string;
  sample: boolean;
  /** BCP 47. */
  language: string;
  /** Seed of this interview's chip order. */
  chipSeed: number;
  questionOrder: QuestionOrder;
  createdAt: Date;
  updatedAt: Date;
  /** The newest body of each answered question. */
  bodies: Bodies;
  /** When each answered question was last saved. */
  savedAt: Partial<Record<AnswerSlot, Date>>;
  /** The version of each answered question; an unanswered one is at 0. */
  versions: Partial<Record<AnswerSlot, number>>;
}

/** The slots of an interview that have an answer; its owner is checked elsewhere. */
export function answeredSlots(
  read: Pick<Reader, 'select'>,
  interviewId: string,
): ReadonlySet<AnswerSlot> {
  const rows = read
    .select({ question: answers.question })
    .from(answers)
    .where(eq(answers.interviewId, interviewId))
    .all();
  return new Set(rows.flatMap(({ question }) => slotStoredAs(question) ?? []));
}

/**
 * One's own answers to some questions. The others are not even read: reading and checking all
 * eleven was a tenth of a question page.
 *
 * @param wanted.catalogue the questions there are, where they are others than ours.
 * @throws {NotFound} where there is no such interview, or it is another person's.
 */
export function getAnswers(
  read: Pick<Reader, 'select'>,
  personId: string,
  interviewId: string,
  { slots, catalogue = QUESTIONS }: { slots: readonly AnswerSlot[]; catalogue?: Catalogue },
): StoredAnswers {
  const row = getOwnInterview(read, personId, interviewId);
  const { id, sample, language, chipSeed, questionOrder, createdAt, updatedAt } = row;
  const integers = slots.map((slot) => storedAs(slot, catalogue));
  const stored = read
    .select()
    .from(answers)
    .where(and(eq(answers.interviewId, id), inArray(answers.question, integers)))
    .all();
  const bodies: Record<string, unknown> = {};
  const savedAt: StoredAnswers['savedAt'] = {};
  const versions: StoredAnswers['versions'] = {};
  for (const { question, version, body, savedAt: at } of stored) {
    const slot = slotStoredAs(question, catalogue);
    if (slot === undefined) continue;
    bodies[slot] = bodySchema(slot, catalogue).parse(body);
    savedAt[slot] = at;
    versions[slot] = version;
  }
  return {
    id,
    sample,
    language,
    chipSeed,
    questionOrder,
    createdAt,
    updatedAt,
    bodies,
    savedAt,
    versions,
  };
}
