/** To five, so that two looks a day apart do not give away the person between them. */
const STEP = 5;

/** A share in per cent with its range, each a multiple of five; the range is rounded outwards. */
export interface RoundedShare {
  percent: number;
  low: number;
  high: number;
}

/** A number of people, to five. */
export const roundPeople = (people: number): number => Math.round(people / STEP) * STEP;

/** A share (0–1) in per cent, to five. */
export const roundShare = (share: number): number => Math.round((100 * share) / STEP) * STEP;

/** A range of shares (0–1) in per cent, or of their differences (−1 to 1) in points; outwards. */
export function roundRange(
  low: number,
  high: number,
  [least, most]: readonly [number, number] = [0, 100],
): { low: number; high: number } {
  return {
    low: Math.max(least, Math.floor((100 * low) / STEP) * STEP),
    high: Math.min(most, Math.ceil((100 * high) / STEP) * STEP),
  };
}

/** `25 % (15 to 40 %)`. */
export const sayRoundedShare = ({ percent, low, high }: RoundedShare): string =>
  `${percent} % (${low} to ${high} %)`;
