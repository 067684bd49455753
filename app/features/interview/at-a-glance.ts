import type { Bodies } from './answers/bodies';
import { fieldsOf } from './answers/raw-answer';
import { showBody } from './answers/show-body';
import { labelOf } from './catalogue/field-labels';
import { QUESTIONS } from './catalogue/questions';
import type { QuestionNumber } from './catalogue/question';

export interface Glance {
  number: QuestionNumber;
  short: string;
  answers: { label: string; words: string }[];
}

/** Settings and bookkeeping, which are no answers. */
const UNSEEN =
  /(?:^|\.)(?:id|kind|current|historyId|onResume|noNumber|followedUp|qualifier|basis|value|unit|source)$|storyQuestions/;
/** How much of a long answer is shown, in characters. */
const LONGEST = 400;

/** Every question with what was answered, in the order of its form. */
export function atAGlance(bodies: Bodies): Glance[] {
  return QUESTIONS.map(({ number, short }) => ({
    number,
    short,
    answers: fieldsOf(bodies[number] === undefined ? {} : showBody(number, bodies))
      .filter(([name]) => !UNSEEN.test(name))
      .map(([name, words]) => ({
        label: labelOf(number, name),
        words: words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words,
      })),
  }));
}
