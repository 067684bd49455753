import type { Passage } from './evidence';
import { chipTextsOf, QUESTIONS } from './catalogue/questions';
import {
  isStoryNumber,
  STORY_FIELDS,
  STORY_NUMBERS,
  type QuestionNumber,
} from './catalogue/question';
import { shuffle } from './catalogue/shuffle';
import { findEntities, type Entity } from './entities';
import { rowsAt, textAt, type RawAnswer } from './answers/raw-answer';
import type { AnswerSlot, Bodies } from './answers/bodies';
import type { Place } from './form/place-field';

/** The questions whose answers the page of this one shows. */
export function slotsShown(number: QuestionNumber): AnswerSlot[] {
  const places: AnswerSlot[] = number === 3 || isStoryNumber(number) ? [1, 2] : [];
  return [number, ...places, ...(number === 11 ? STORY_NUMBERS : [])];
}

/** The chips of a question in the order this interview has always shown them. */
export function chipsInOrder(number: QuestionNumber, chipSeed: number): string[] {
  return shuffle(chipTextsOf(number), chipSeed + number);
}

/** The places of question 2, as other questions list them. */
export function placesOf(bodies: Bodies): Place[] {
  return (bodies[2]?.history ?? []).map(({ id, title, organisation }) => ({
    id,
    label:
      [title, organisation].filter((part) => part !== '').join(', ') || 'A place without a name',
  }));
}

/** The story questions that have an answer. */
export function storiesTold(bodies: Bodies): { number: number; short: string }[] {
  return QUESTIONS.filter(
    ({ number }) => isStoryNumber(number) && (bodies[number]?.stories.length ?? 0) > 0,
  ).map(({ number, short }) => ({ number, short }));
}

/** What is heard in the long fields of a form; `source` is the field's name. */
export function entitiesInForm(number: QuestionNumber, raw: RawAnswer): Entity[] {
  return findEntities(longFields(number, raw));
}

function longFields(number: QuestionNumber, raw: RawAnswer): Passage[] {
  const names =
    number === 2
      ? Array.from({ length: rowsAt(raw, 'history') }, (_, row) => [
          `history[${row}].did`,
          `history[${row}].words`,
        ]).flat()
      : isStoryNumber(number)
        ? Array.from({ length: rowsAt(raw, 'stories') }, (_, row) =>
            STORY_FIELDS.map((field) => `stories[${row}].${field}`),
          ).flat()
        : number === 1
          ? ['why']
          : ['words'];
  return names
    .map((source) => ({ source, text: textAt(raw, source).replace(/\r\n?/g, '\n') }))
    .filter(({ text }) => text !== '');
}
