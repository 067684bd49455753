import { chiSquaredTail, logGamma } from './distributions';

/**
 * Below this the variants' sizes are not what they were meant to be, and nothing else may be read:
 * whatever loses people on one side may lose a special kind of people. The bound of Fabijan et al.
 * (2019), Diagnosing sample ratio mismatch in online controlled experiments, KDD.
 */
export const MISMATCH_BELOW = 0.001;

/**
 * How sure of the declared shares the alternative is, in people: shares about 5 points off an even
 * split are what it looks for first, as when one person in five is lost on one side.
 */
const CONCENTRATION = 100;

export interface SampleRatio {
  /**
   * How likely it is (0–1, at most) that a split is ever this uneven where assignment works,
   * however often one looks. This one stops the reading.
   */
  readonly probability: number;
  /** How likely a split at least this uneven is at a single look: Pearson's chi-squared test. */
  readonly atOneLook: number;
  readonly mismatch: boolean;
}

/**
 * Tests that people fell on the variants as they were meant to: the Bayes factor of a Dirichlet
 * mixture of shares against the declared ones. It is a martingale that starts at 1 where assignment
 * works, so that it ever reaches 1/u has at most the probability u (Ville). Lindon & Malek (2022),
 * Anytime-valid inference for multinomial count data, NeurIPS 35, §3.
 *
 * @param counts people met by each variant. @param weights what each was meant to get, in any unit.
 */
export function checkSampleRatio(
  counts: readonly number[],
  weights: readonly number[],
): SampleRatio {
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (people === 0) return { probability: 1, atOneLook: 1, mismatch: false };
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const meant = counts.map((count, index) => ({ count, share: (weights[index] ?? 0) / whole }));
  const logFactor =
    logGamma(CONCENTRATION) -
    logGamma(CONCENTRATION + people) +
    meant.reduce((sum, { count, share }) => {
      const prior = CONCENTRATION * share;
      return sum + logGamma(prior + count) - logGamma(prior) - count * Math.log(share);
    }, 0);
  const chiSquared = meant.reduce(
    (sum, { count, share }) => sum + (count - people * share) ** 2 / (people * share),
    0,
  );
  const probability = Math.min(1, Math.exp(-logFactor));
  return {
    probability,
    atOneLook: chiSquaredTail(chiSquared, counts.length - 1),
    mismatch: probability < MISMATCH_BELOW,
  };
}
