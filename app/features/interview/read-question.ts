import { NotFound } from '~/platform/failure';
import type { Catalogue } from './catalogue/question';
import { keyOfNumber, QUESTIONS, type QuestionKey } from './catalogue/questions';

/** The question an address names by its number. @throws {NotFound} where it names none. */
export function readQuestion(
  given: string | undefined,
  catalogue: Catalogue = QUESTIONS,
): QuestionKey {
  const key = /^\d{1,2}$/.test(given ?? '') ? keyOfNumber(Number(given), catalogue) : undefined;
  if (key === undefined) throw new NotFound('This question');
  return key;
}
