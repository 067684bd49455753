/** The 97.5 % point of the standard normal distribution. */
const Z = 1.959964;

export interface Proportion {
  readonly count: number;
  readonly of: number;
  /** Rates from 0 to 1; the interval holds the true one 19 times of 20. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A share with its Wilson score interval, which keeps what it promises for few and for extreme
 * counts: ( p̂ + z²/2n ± z √( p̂(1−p̂)/n + z²/4n² ) ) / (1 + z²/n).
 * Wilson (1927), JASA 22:209; recommended for small n by Brown, Cai, DasGupta (2001), Statistical
 * Science 16:101.
 *
 * @param of more than none.
 */
export function wilson(count: number, of: number): Proportion {
  const rate = count / of;
  const whole = 1 + (Z * Z) / of;
  const middle = (rate + (Z * Z) / (2 * of)) / whole;
  const half = (Z / whole) * Math.sqrt((rate * (1 - rate)) / of + (Z * Z) / (4 * of * of));
  return {
    count,
    of,
    rate,
    low: count === 0 ? 0 : middle - half,
    high: count === of ? 1 : middle + half,
  };
}

/** `3 of 9 (33 %, 12–65 %)`. */
export function sayProportion({ count, of, rate, low, high }: Proportion): string {
  const percent = (share: number) => Math.round(100 * share);
  return `${count} of ${of} (${percent(rate)} %, ${percent(low)}–${percent(high)} %)`;
}
