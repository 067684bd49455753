import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { interviews } from '#db/schema';
import { NotFound } from '~/platform/failure';
import { ANSWER_SLOTS, type AnswerSlot } from './answers/bodies';

/**
 * The row of an interview, checked to be this person's.
 *
 * @throws {NotFound} where there is none, or it is another person's.
 */
export function getOwnInterview(
  read: Pick<Reader, 'select'>,
  personId: string,
  interviewId: string,
): typeof interviews.$inferSelect {
  const row = read
    .select()
    .from(interviews)
    .where(and(eq(interviews.id, interviewId), eq(interviews.personId, personId)))
    .get();
  if (row === undefined) throw new NotFound('This interview');
  return row;
}

/** The slot of that number. @throws {NotFound} where no question has it. */
export function getSlot(question: number): AnswerSlot {
  const slot = ANSWER_SLOTS.find((candidate) => candidate === question);
  if (slot === undefined) throw new NotFound('This question');
  return slot;
}
