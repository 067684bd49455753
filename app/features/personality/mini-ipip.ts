/**
 * The 20 Mini-IPIP items (Donnellan, Oswald, Baird & Lucas 2006), public domain by the
 * International Personality Item Pool, https://ipip.ori.org.
 */

export const TRAITS = [
  'extraversion',
  'agreeableness',
  'conscientiousness',
  'neuroticism',
  'openness',
] as const;
export type Trait = (typeof TRAITS)[number];

export interface Item {
  /** 1–20, in the published order. */
  number: number;
  text: string;
  trait: Trait;
  /** Scored as 6 − answer. */
  reversed: boolean;
}

const item = (number: number, text: string, trait: Trait, reversed = false): Item => ({
  number,
  text,
  trait,
  reversed,
});

export const ITEMS: readonly Item[] = [
  item(1, 'Am the life of the party.', 'extraversion'),
  item(2, 'Sympathize with others’ feelings.', 'agreeableness'),
  item(3, 'Get chores done right away.', 'conscientiousness'),
  item(4, 'Have frequent mood swings.', 'neuroticism'),
  item(5, 'Have a vivid imagination.', 'openness'),
  item(6, 'Don’t talk a lot.', 'extraversion', true),
  item(7, 'Am not interested in other people’s problems.', 'agreeableness', true),
  item(8, 'Often forget to put things back in their proper place.', 'conscientiousness', true),
  item(9, 'Am relaxed most of the time.', 'neuroticism', true),
  item(10, 'Am not interested in abstract ideas.', 'openness', true),
  item(11, 'Talk to a lot of different people at parties.', 'extraversion'),
  item(12, 'Feel others’ emotions.', 'agreeableness'),
  item(13, 'Like order.', 'conscientiousness'),
  item(14, 'Get upset easily.', 'neuroticism'),
  item(15, 'Have difficulty understanding abstract ideas.', 'openness', true),
  item(16, 'Keep in the background.', 'extraversion', true),
  item(17, 'Am not really interested in others.', 'agreeableness', true),
  item(18, 'Make a mess of things.', 'conscientiousness', true),
  item(19, 'Seldom feel blue.', 'neuroticism', true),
  item(20, 'Do not have a good imagination.', 'openness', true),
];

/** Asked by default. */
export const OPEN_ITEMS = ITEMS.filter(({ trait }) => trait !== 'neuroticism');
/** Asked only with a consent of their own. */
export const PRIVATE_ITEMS = ITEMS.filter(({ trait }) => trait === 'neuroticism');

export const SCALE = [
  'Very inaccurate',
  'Moderately inaccurate',
  'Neither',
  'Moderately accurate',
  'Very accurate',
] as const;
