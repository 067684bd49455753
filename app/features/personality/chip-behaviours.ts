import type { StoryQuestion, TraitLetter } from '~/features/interview/catalogue/question';
import type { StoryKey } from '~/features/interview/catalogue/questions';
import type { Behaviour } from './framing';

type ByTrait = Readonly<Record<TraitLetter, Behaviour>>;

/** What a picked chip says a person did, where its question says nothing else. */
const BY_TRAIT: ByTrait = {
  C: 'organising',
  O: 'improving',
  E: 'energising',
  A: 'helping',
  ES: 'steadying',
};

/** Within a question the trait letter tells chips apart. */
const BEHAVIOUR_OF: { readonly [Key in StoryKey]?: Partial<ByTrait> } = {
  result: { O: 'making' },
  improvement: { E: 'persuading' },
  persuasion: { C: 'analysing', O: 'persuading', E: 'persuading' },
  teaching: { C: 'teaching', O: 'teaching', A: 'teaching' },
  learning: { C: 'learning', O: 'learning', E: 'learning' },
  setback: { C: 'improving', O: 'analysing', E: 'persuading' },
};

/** What telling a story of a question shows by itself, whichever chips were picked. */
const SHOWN_BY: { readonly [Key in StoryKey]?: Behaviour } = {
  improvement: 'improving',
  overload: 'organising',
  persuasion: 'persuading',
  teaching: 'teaching',
  learning: 'learning',
};

/** The behaviour a chip of a question stands for; undefined for a chip the question lacks. */
export function behaviourOfChip(
  { key, chips }: Pick<StoryQuestion, 'key' | 'chips'>,
  chip: string,
): Behaviour | undefined {
  const trait = chips.find(({ text }) => text === chip)?.trait;
  if (trait === undefined) return undefined;
  return BEHAVIOUR_OF[key as StoryKey]?.[trait] ?? BY_TRAIT[trait];
}

/** The behaviour that every story of a question shows; undefined where there is none. */
export const behaviourOfStory = ({ key }: Pick<StoryQuestion, 'key'>): Behaviour | undefined =>
  SHOWN_BY[key as StoryKey];
