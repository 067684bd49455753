import { anytimeMargin, FEWEST_PEOPLE } from './confidence-sequence';
import { normalQuantile } from './distributions';

/** A difference that is to be seen. */
export interface SoughtEffect {
  /** Variances of one person's value in the control and in the other variant. */
  readonly variances: readonly [number, number];
  /** The difference of the means. */
  readonly effect: number;
  readonly alpha: number;
  /** The chance of seeing it where it is there (0–1). */
  readonly power: number;
}

/** The difference between two rates (0–1) as something sought. */
export function soughtBetweenRates(
  base: number,
  other: number,
  { alpha, power }: Pick<SoughtEffect, 'alpha' | 'power'>,
): SoughtEffect {
  return {
    variances: [base * (1 - base), other * (1 - other)],
    effect: other - base,
    alpha,
    power,
  };
}

/**
 * People a variant for a test of two rates that is looked at once. For comparison only.
 *
 * n = ( z₁₋α/₂ √(2p̄q̄) + z_power √(p₁q₁ + p₂q₂) )² / δ²; Fleiss, Levin, Paik (2003), Statistical
 * Methods for Rates and Proportions, 4.14.
 */
export function fixedSize(
  base: number,
  other: number,
  { alpha, power }: Pick<SoughtEffect, 'alpha' | 'power'>,
): number {
  const middle = (base + other) / 2;
  const under = normalQuantile(1 - alpha / 2) * Math.sqrt(2 * middle * (1 - middle));
  const apart = normalQuantile(power) * Math.sqrt(base * (1 - base) + other * (1 - other));
  return Math.ceil(((under + apart) / (other - base)) ** 2);
}

/**
 * People a variant with which an interval that is looked at every day excludes zero with the wished
 * power at the last look: the smallest n whose margin and z_power standard errors fit into the
 * effect. Looking earlier only adds to the power.
 */
export function anytimeSize({ variances, effect, alpha, power }: SoughtEffect): number {
  const fits = (people: number): boolean => {
    const variance = (variances[0] + variances[1]) / people;
    const margin = anytimeMargin(variance, 2 * people, { alpha, plannedPeople: 2 * people });
    return margin + normalQuantile(power) * Math.sqrt(variance) <= Math.abs(effect);
  };
  let high = FEWEST_PEOPLE;
  while (!fits(high)) high *= 2;
  let low = high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}
