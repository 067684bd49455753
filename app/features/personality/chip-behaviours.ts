import type { TraitLetter } from '~/features/interview/catalogue/question';
import { STORY_QUESTIONS } from '~/features/interview/catalogue/story-questions';
import type { Behaviour } from './framing';

/** What a picked chip says a person did. Within a question the trait letter tells chips apart. */
const BEHAVIOUR_OF: Readonly<Record<number, Readonly<Record<TraitLetter, Behaviour>>>> = {
  4: { C: 'organising', O: 'making', E: 'energising', A: 'helping', ES: 'steadying' },
  5: { C: 'organising', O: 'improving', E: 'persuading', A: 'helping', ES: 'steadying' },
  6: { C: 'organising', O: 'improving', E: 'energising', A: 'helping', ES: 'steadying' },
  7: { C: 'analysing', O: 'persuading', E: 'persuading', A: 'helping', ES: 'steadying' },
  8: { C: 'teaching', O: 'teaching', E: 'energising', A: 'teaching', ES: 'steadying' },
  9: { C: 'learning', O: 'learning', E: 'learning', A: 'helping', ES: 'steadying' },
  10: { C: 'improving', O: 'analysing', E: 'persuading', A: 'helping', ES: 'steadying' },
};

/** What telling a story of this question shows by itself, whichever chips were picked. */
export const SHOWN_BY_QUESTION: Readonly<Record<number, Behaviour>> = {
  5: 'improving',
  6: 'organising',
  7: 'persuading',
  8: 'teaching',
  9: 'learning',
};

/** The behaviour a chip of a question stands for; undefined for a chip the question lacks. */
export function behaviourOfChip(question: number, chip: string): Behaviour | undefined {
  const trait = STORY_QUESTIONS.find(({ number }) => number === question)?.chips.find(
    ({ text }) => text === chip,
  )?.trait;
  return trait === undefined ? undefined : BEHAVIOUR_OF[question]?.[trait];
}
