import type { Catalogue } from './question';
import { leadingStory, QUESTIONS, type QuestionKey } from './questions';

/** What an interview begins with: the posting, or the story that a first resume needs. */
export const QUESTION_ORDERS = ['posting_first', 'story_first'] as const;
export type QuestionOrder = (typeof QUESTION_ORDERS)[number];

/** All questions in the order in which an interview asks them. */
export function sequenceOf(order: QuestionOrder, catalogue: Catalogue = QUESTIONS): QuestionKey[] {
  const keys = catalogue.map(({ key }) => key as QuestionKey);
  if (order === 'posting_first') return keys;
  const first = leadingStory(catalogue);
  return [first, ...keys.filter((key) => key !== first)];
}

/** Where a question stands in an interview: from 1, with those before and after it. */
export function placeIn(
  order: QuestionOrder,
  key: QuestionKey,
  catalogue: Catalogue = QUESTIONS,
): { place: number; before: QuestionKey | null; after: QuestionKey | null } {
  const sequence = sequenceOf(order, catalogue);
  const index = sequence.indexOf(key);
  return {
    place: index + 1,
    before: sequence[index - 1] ?? null,
    after: sequence[index + 1] ?? null,
  };
}
