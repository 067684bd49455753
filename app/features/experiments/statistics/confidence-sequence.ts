import { meanOf, varianceOf, type Sample } from './sample';

/** An estimate with the interval that holds it at every look, not only at one chosen beforehand. */
export interface Anytime {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** How an interval that may be looked at every day is made. */
export interface Looking {
  /** The chance, over all looks together, that some interval misses the truth. */
  readonly alpha: number;
  /** People at whose number the interval is to be narrowest: those the experiment is planned with. */
  readonly plannedPeople: number;
}

/**
 * Below this many people, or people with and without the event, in a variant, normal
 * approximations of rates and amounts are too poor to be looked at.
 */
export const FEWEST_PEOPLE = 100;
const FEWEST_EVENTS = 15;

/** Whether a variant has enough people and events to be compared with another. */
export function isReadable({ people, nonZero, sumOfSquares, sum }: Sample): boolean {
  const isRate = sumOfSquares === sum && sum === nonZero;
  return (
    people >= FEWEST_PEOPLE &&
    nonZero >= FEWEST_EVENTS &&
    (!isRate || people - nonZero >= FEWEST_EVENTS)
  );
}

/**
 * Half the width of the normal-mixture confidence sequence, which is the mixture sequential
 * probability ratio test turned into an interval:
 *
 *   √( V · 2(nρ² + 1)/(nρ²) · ln( √(nρ² + 1)/α ) ),  ρ² = ( −2 ln α + ln(1 − 2 ln α) )/n*
 *
 * Source: Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas (2024), Time-uniform central limit theory and
 * asymptotic confidence sequences, Annals of Statistics 52(6), Theorem 2.2 and the choice of ρ in its
 * appendix. The test: Johari, Koomen, Pekelis, Walsh (2022), Always valid inference, Operations
 * Research 70(3); Robbins (1970).
 *
 * @param variance V of the estimate. @param people n behind it.
 */
export function anytimeMargin(
  variance: number,
  people: number,
  { alpha, plannedPeople }: Looking,
): number {
  const spread = (-2 * Math.log(alpha) + Math.log(1 - 2 * Math.log(alpha))) / plannedPeople;
  const grown = people * spread;
  return Math.sqrt(((variance * 2 * (grown + 1)) / grown) * Math.log(Math.sqrt(grown + 1) / alpha));
}

/** The mean of one variant: a rate from 0 to 1, or an amount a person. */
export function meanAnytime(sample: Sample, looking: Looking): Anytime {
  const margin = anytimeMargin(varianceOf(sample) / sample.people, sample.people, looking);
  return around(meanOf(sample), margin);
}

/** How much the second variant's mean lies above the first's. */
export function differenceAnytime(control: Sample, other: Sample, looking: Looking): Anytime {
  const variance = varianceOf(control) / control.people + varianceOf(other) / other.people;
  const margin = anytimeMargin(variance, control.people + other.people, looking);
  return around(meanOf(other) - meanOf(control), margin);
}

function around(estimate: number, margin: number): Anytime {
  return { estimate, low: estimate - margin, high: estimate + margin };
}
