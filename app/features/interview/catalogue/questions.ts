import { questionAddress } from './question-address';
import { isStory, type Catalogue, type Question, type StoryQuestion } from './question';
import { closing } from './questions/closing';
import { improvement } from './questions/improvement';
import { learning } from './questions/learning';
import { overload } from './questions/overload';
import { persuasion } from './questions/persuasion';
import { places } from './questions/places';
import { result } from './questions/result';
import { scope } from './questions/scope';
import { setback } from './questions/setback';
import { target } from './questions/target';
import { teaching } from './questions/teaching';

/** Every question, in the order in which they are asked. */
export const QUESTIONS = [
  target,
  places,
  scope,
  result,
  improvement,
  overload,
  persuasion,
  teaching,
  learning,
  setback,
  closing,
] as const satisfies Catalogue;

/** How long the questions take that a first draft needs. */
export const MINIMUM_MINUTES = QUESTIONS.filter(({ minimum }) => minimum).reduce(
  (sum, { minutes }) => sum + minutes,
  0,
);

type AnyQuestion = (typeof QUESTIONS)[number];
export type QuestionKey = AnyQuestion['key'];
export type StoryKey = Extract<AnyQuestion, { kind: 'story' }>['key'];

/** The question of that key. @throws {RangeError} where there is none. */
export function getQuestion(key: string, catalogue: Catalogue = QUESTIONS): Question {
  const question = catalogue.find((one) => one.key === key);
  if (question === undefined) throw new RangeError(`There is no question ${key}`);
  return question;
}

/** The question that asks for stories under that key; undefined where none does. */
export function findStoryQuestion(
  key: string,
  catalogue: Catalogue = QUESTIONS,
): StoryQuestion | undefined {
  return storyQuestions(catalogue).find((one) => one.key === key);
}

/** The questions that ask for stories, in order. */
export const storyQuestions = (catalogue: Catalogue = QUESTIONS): StoryQuestion[] =>
  catalogue.filter(isStory);

/** The keys of the questions that ask for stories, in order. */
export const storyKeys = (catalogue: Catalogue = QUESTIONS): StoryKey[] =>
  storyQuestions(catalogue).map(({ key }) => key as StoryKey);

/** The story question whose result a reader should remember. */
export function leadingStory(catalogue: Catalogue = QUESTIONS): StoryKey {
  const leading = storyQuestions(catalogue).find(({ leads }) => leads);
  if (leading === undefined) throw new RangeError('No question asks for the result that leads');
  return leading.key as StoryKey;
}

/** What addresses and files of answers call a question. @throws {RangeError} */
export const numberOf = (key: string, catalogue: Catalogue = QUESTIONS): number =>
  getQuestion(key, catalogue).number;

/** The question that addresses and files of answers call so; undefined where they call none so. */
export const keyOfNumber = (
  number: number,
  catalogue: Catalogue = QUESTIONS,
): QuestionKey | undefined =>
  catalogue.find((one) => one.number === number)?.key as QuestionKey | undefined;

/** The story question that a file of answers calls so; undefined where it calls none so. */
export const findStoryByNumber = (
  number: number | undefined,
  catalogue: Catalogue = QUESTIONS,
): StoryQuestion | undefined => storyQuestions(catalogue).find((one) => one.number === number);

/** The page of a question of an interview. */
export const questionPath = (
  interviewId: string,
  key: string,
  catalogue: Catalogue = QUESTIONS,
): string => questionAddress(interviewId, numberOf(key, catalogue));

/** The chip texts of a question; empty where it has none. */
export const chipTextsOf = (key: string, catalogue: Catalogue = QUESTIONS): readonly string[] =>
  findStoryQuestion(key, catalogue)?.chips.map((chip) => chip.text) ?? [];
