import { chiSquaredTail } from './distributions';

/**
 * Below this the variants' sizes are not what they were meant to be, and nothing else may be read:
 * whatever loses people on one side may lose a special kind of people. The bound of Fabijan et al.
 * (2019), Diagnosing sample ratio mismatch in online controlled experiments, KDD.
 */
export const MISMATCH_BELOW = 0.001;

export interface SampleRatio {
  /** How likely a split at least this uneven is where assignment works (0–1). */
  readonly probability: number;
  readonly mismatch: boolean;
}

/**
 * Pearson's chi-squared test that people fell on the variants as they were meant to.
 *
 * @param counts people met by each variant. @param weights what each was meant to get, in any unit.
 */
export function checkSampleRatio(
  counts: readonly number[],
  weights: readonly number[],
): SampleRatio {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (people === 0) return { probability: 1, mismatch: false };
  const statistic = counts.reduce((sum, count, index) => {
    const meant = (people * (weights[index] ?? 0)) / whole;
    return sum + (count - meant) ** 2 / meant;
  }, 0);
  const probability = chiSquaredTail(statistic, counts.length - 1);
  return { probability, mismatch: probability < MISMATCH_BELOW };
}
