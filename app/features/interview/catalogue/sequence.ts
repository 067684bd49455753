import type { QuestionNumber } from './question';
import { QUESTIONS } from './questions';

/** What an interview begins with: the posting, or the story that a first resume needs. */
export const QUESTION_ORDERS = ['posting_first', 'story_first'] as const;
export type QuestionOrder = (typeof QUESTION_ORDERS)[number];

const FIRST_STORY: QuestionNumber = 4;

/** All questions in the order in which an interview asks them. */
export function sequenceOf(order: QuestionOrder): QuestionNumber[] {
  const numbers = QUESTIONS.map(({ number }) => number);
  if (order === 'posting_first') return numbers;
  return [FIRST_STORY, ...numbers.filter((number) => number !== FIRST_STORY)];
}

/** Where a question stands in an interview: from 1, with those before and after it. */
export function placeIn(
  order: QuestionOrder,
  number: QuestionNumber,
): { place: number; before: QuestionNumber | null; after: QuestionNumber | null } {
  const sequence = sequenceOf(order);
  const index = sequence.indexOf(number);
  return {
    place: index + 1,
    before: sequence[index - 1] ?? null,
    after: sequence[index + 1] ?? null,
  };
}
