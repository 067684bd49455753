/** What one page of the interview says. The words a person reads, and nothing about storage. */

/** What a question is answered with: which form it has, and what is stored. */
export type QuestionKind = 'target' | 'places' | 'scope' | 'story' | 'closing';

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

interface QuestionText {
  /** What everything but addresses, files and storage calls it. */
  key: string;
  kind: string;
  /** What addresses and files of answers call it: its own for ever, wherever in order it stands. */
  number: number;
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

/** A question with a form of its own. */
export interface FormQuestion extends QuestionText {
  kind: Exclude<QuestionKind, 'story'>;
}

/**
 * One past event in four fields, with chips. Structured questions about past behaviour predict
 * best, and action and result are asked for apart, because people left alone tell the situation and
 * forget the rest.
 */
export interface StoryQuestion extends QuestionText {
  kind: 'story';
  examples: readonly StoryExample[];
  fields: Readonly<Record<StoryField, FieldText>>;
  chips: readonly Chip[];
  /** Whether a new story goes on the resume unless the person says otherwise. */
  onResume: boolean;
  /** Asks for the one result a reader should remember; exactly one question does. */
  leads: boolean;
  /** What an interviewer asks about a printed line of such a story, and about one kept in reserve. */
  interviewer: { aboutLine: string; forReserve: string };
}

/** A question, all of it: with its line in the index, it is asked. */
export type Question = FormQuestion | StoryQuestion;

/** Questions in the order in which they are asked. */
export type Catalogue = readonly Question[];

export const isStory = (question: Question): question is StoryQuestion => question.kind === 'story';
