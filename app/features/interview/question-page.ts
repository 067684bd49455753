import type { Passage } from './evidence';
import { STORY_FIELDS, type Catalogue, type QuestionKind } from './catalogue/question';
import {
  chipTextsOf,
  getQuestion,
  numberOf,
  QUESTIONS,
  storyKeys,
  storyQuestions,
  type QuestionKey,
  type StoryKey,
} from './catalogue/questions';
import { shuffle } from './catalogue/shuffle';
import { findEntities, type Entity } from './entities';
import { rowsAt, textAt, type RawAnswer } from './answers/raw-answer';
import type { Bodies } from './answers/bodies';
import type { AnswerSlot } from './answers/slots';
import type { Place } from './form/place-field';

/** The questions whose answers the page of this one shows. */
export function slotsShown(key: QuestionKey, catalogue: Catalogue = QUESTIONS): AnswerSlot[] {
  const { kind } = getQuestion(key, catalogue);
  const isOfPlaces = kind === 'scope' || kind === 'story';
  return [
    key,
    ...(isOfPlaces ? (['target', 'places'] as const) : []),
    ...(kind === 'closing' ? storyKeys(catalogue) : []),
  ];
}

/** The chips of a question in the order this interview has always shown them. */
export function chipsInOrder(
  key: QuestionKey,
  chipSeed: number,
  catalogue: Catalogue = QUESTIONS,
): string[] {
  return shuffle(chipTextsOf(key, catalogue), chipSeed + numberOf(key, catalogue));
}

/** The places somebody named, as other questions list them. */
export function placesOf(bodies: Bodies): Place[] {
  return (bodies.places?.history ?? []).map(({ id, title, organisation }) => ({
    id,
    label:
      [title, organisation].filter((part) => part !== '').join(', ') || 'A place without a name',
  }));
}

/** The story questions that have an answer, by the number that tools name them with. */
export function storiesTold(
  bodies: Bodies,
  catalogue: Catalogue = QUESTIONS,
): { number: number; short: string }[] {
  return storyQuestions(catalogue)
    .filter(({ key }) => (bodies[key as StoryKey]?.stories.length ?? 0) > 0)
    .map(({ number, short }) => ({ number, short }));
}

/** What is heard in the long fields of a form; `source` is the field's name. */
export function entitiesInForm(
  key: QuestionKey,
  raw: RawAnswer,
  catalogue: Catalogue = QUESTIONS,
): Entity[] {
  const passages: Passage[] = longFields(getQuestion(key, catalogue).kind, raw)
    .map((source) => ({ source, text: textAt(raw, source).replace(/\r\n?/g, '\n') }))
    .filter(({ text }) => text !== '');
  return findEntities(passages);
}

function longFields(kind: QuestionKind, raw: RawAnswer): string[] {
  const inRows = (list: string, fields: readonly string[]): string[] =>
    Array.from({ length: rowsAt(raw, list) }, (_, row) =>
      fields.map((field) => `${list}[${row}].${field}`),
    ).flat();
  if (kind === 'places') return inRows('history', ['did', 'words']);
  if (kind === 'story') return inRows('stories', STORY_FIELDS);
  return kind === 'target' ? ['why'] : ['words'];
}
