import library from 'jstat';

const { normal, chisquare } = library.jStat;

/** The point below which a standard normal variable falls with this probability (0–1). */
export function normalQuantile(probability: number): number {
  return normal.inv(probability, 0, 1);
}

/** The probability (0–1) that a chi-squared variable is at least this large. */
export function chiSquaredTail(value: number, degreesOfFreedom: number): number {
  return 1 - chisquare.cdf(value, degreesOfFreedom);
}

/** The natural logarithm of the gamma function of a positive number. */
export function logGamma(value: number): number {
  return library.jStat.gammaln(value);
}
