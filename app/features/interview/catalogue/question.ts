/** What one page of the interview says. The words a person reads, and nothing about storage. */

export const QUESTION_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
export type QuestionNumber = (typeof QUESTION_NUMBERS)[number];

export const STORY_NUMBERS = [4, 5, 6, 7, 8, 9, 10] as const;
export type StoryNumber = (typeof STORY_NUMBERS)[number];

/** Big Five letters; ES is emotional stability. */
export type TraitLetter = 'C' | 'O' | 'E' | 'A' | 'ES';

/** Something a person may say they mostly did. Its text is what is stored. */
export interface Chip {
  text: string;
  trait: TraitLetter;
}

export interface FieldText {
  label: string;
  hint?: string | undefined;
}

export const STORY_FIELDS = ['situation', 'action', 'result', 'proof'] as const;
export type StoryField = (typeof STORY_FIELDS)[number];

/** A good answer, as somebody says it. */
export interface SpokenExample {
  who: string;
  words: string;
}

/** A good answer to a story question, field by field, so that it can be tried as one. */
export type StoryExample = Readonly<Record<StoryField, string>> & { who: string };

export interface QuestionText {
  number: QuestionNumber;
  /** Set large, and at most two lines of a phone. */
  question: string;
  /** A few words for lists. */
  short: string;
  /** Why it is asked. */
  why: string;
  /** Shown on demand: what a good answer sounds like, from varied lives. */
  examples: readonly (SpokenExample | StoryExample)[];
  /** On the minimum path. */
  minimum: boolean;
  /** How long an answer takes most people. */
  minutes: number;
}

/** Questions 4–10: one event in four fields, with chips. */
export interface StoryQuestion extends QuestionText {
  examples: readonly StoryExample[];
  number: StoryNumber;
  fields: Readonly<Record<StoryField, FieldText>>;
  chips: readonly Chip[];
  /** Whether a new story goes on the resume unless the person says otherwise. */
  onResume: boolean;
}

export function isQuestionNumber(number: number): number is QuestionNumber {
  return (QUESTION_NUMBERS as readonly number[]).includes(number);
}

export function isStoryNumber(number: number): number is StoryNumber {
  return (STORY_NUMBERS as readonly number[]).includes(number);
}
