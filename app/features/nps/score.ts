/** Answers of so many days make the score. */
export const NPS_DAYS = 90;
/** From how many answers on a score says anything. */
export const FEWEST_ANSWERS = 5;
export const HIGHEST_SCORE = 10;

/**
 * What an answer counts as: 9 and 10 promote, 0 to 6 detract (Reichheld, “The One Number You Need
 * to Grow”, Harvard Business Review, December 2003).
 */
export const NPS_KINDS = ['promoter', 'passive', 'detractor'] as const;
export type NpsKind = (typeof NPS_KINDS)[number];

export const kindOf = (score: number): NpsKind =>
  score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor';

/** Net promoter score, from -100 to 100; null where too few answered. */
export function npsOf(counts: Readonly<Record<NpsKind, number>>): number | null {
  const all = counts.promoter + counts.passive + counts.detractor;
  if (all < FEWEST_ANSWERS) return null;
  return Math.round(((counts.promoter - counts.detractor) / all) * 100);
}
