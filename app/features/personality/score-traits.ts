import { ITEMS, TRAITS, type Trait } from './mini-ipip';

export interface TraitScore {
  trait: Trait;
  /** Mean of the answered items, 1–5. */
  score: number;
  /** Half-width of the 95 % band, on the same scale. */
  band: number;
  itemsAnswered: number;
}

export type Leaning = 'low' | 'balanced' | 'high';

const ITEMS_OF_A_TRAIT = 4;
/** Fewer give no score. */
const MIN_ANSWERED = 3;
/** Internal consistency of four items: Donnellan et al. (2006), study 1. */
const ALPHA: Readonly<Record<Trait, number>> = {
  extraversion: 0.77,
  agreeableness: 0.7,
  conscientiousness: 0.69,
  neuroticism: 0.68,
  openness: 0.65,
};
/** The upper end of the standard deviations seen on this scale, so that the band promises less. */
const STANDARD_DEVIATION = 0.9;
const Z_95 = 1.96;
/** Anything nearer to the middle than this is inside the band of somebody in the middle. */
const LEANS_HIGH = 3.9;
const LEANS_LOW = 2.1;

/**
 * The traits that can be scored: those with at least 3 of their 4 items answered.
 *
 * @param items item number → answer 1–5.
 * @param options without its consent, neuroticism is not scored whatever was answered.
 */
export function scoreTraits(
  items: Readonly<Record<string, number>>,
  { consentNeuroticism }: { consentNeuroticism: boolean },
): TraitScore[] {
  return TRAITS.flatMap((trait) => {
    if (trait === 'neuroticism' && !consentNeuroticism) return [];
    const answers = ITEMS.filter((item) => item.trait === trait).flatMap(({ number, reversed }) => {
      const answer = items[String(number)];
      return answer === undefined ? [] : [reversed ? 6 - answer : answer];
    });
    if (answers.length < MIN_ANSWERED) return [];
    const score = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
    return [{ trait, score, band: bandOf(trait, answers.length), itemsAnswered: answers.length }];
  });
}

/**
 * 1.96 × SD × √(1 − α), the standard error of measurement as a 95 % half-width, with α of fewer
 * items by the Spearman–Brown formula.
 */
function bandOf(trait: Trait, answered: number): number {
  const shortened = answered / ITEMS_OF_A_TRAIT;
  const alpha = (shortened * ALPHA[trait]) / (1 + (shortened - 1) * ALPHA[trait]);
  return Z_95 * STANDARD_DEVIATION * Math.sqrt(1 - alpha);
}

/** Which way a mean leans; finer than this would be noise. */
export function leaningOf(score: number): Leaning {
  if (score >= LEANS_HIGH) return 'high';
  return score <= LEANS_LOW ? 'low' : 'balanced';
}
