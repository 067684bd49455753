/** What a metric was for the people of one variant, as the sums that the formulas need. */
export interface Sample {
  readonly people: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  /** People for whom it was not zero: those who converted, or paid. */
  readonly nonZero: number;
}

export const EMPTY_SAMPLE: Sample = { people: 0, sum: 0, sumOfSquares: 0, nonZero: 0 };

/** The sample of these values, one a person. */
export function sampleOfValues(values: Iterable<number>): Sample {
  let people = 0;
  let sum = 0;
  let sumOfSquares = 0;
  let nonZero = 0;
  for (const value of values) {
    people += 1;
    sum += value;
    sumOfSquares += value * value;
    if (value !== 0) nonZero += 1;
  }
  return { people, sum, sumOfSquares, nonZero };
}

/** The sample of people who converted or did not. */
export function sampleOfConversions(people: number, converted: number): Sample {
  return { people, sum: converted, sumOfSquares: converted, nonZero: converted };
}

/** @returns NaN where nobody is in it. */
export function meanOf({ people, sum }: Sample): number {
  return sum / people;
}

/** The unbiased variance of one person's value; NaN below two people. */
export function varianceOf({ people, sum, sumOfSquares }: Sample): number {
  // Sums of squares of equal values may differ from the square's by a rounding error.
  return Math.max(0, sumOfSquares - (sum * sum) / people) / (people - 1);
}
