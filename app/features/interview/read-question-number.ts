import { NotFound } from '~/platform/failure';
import { isQuestionNumber, type QuestionNumber } from './catalogue/question';

/** The question an address names. @throws {NotFound} where it names none. */
export function readQuestionNumber(given: string | undefined): QuestionNumber {
  const number = /^\d{1,2}$/.test(given ?? '') ? Number(given) : 0;
  if (!isQuestionNumber(number)) throw new NotFound('This question');
  return number;
}
