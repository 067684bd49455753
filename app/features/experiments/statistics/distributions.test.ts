import { expect, test } from 'vitest';
import { chiSquaredTail, logGamma, normalQuantile } from './distributions';

// Printed tables: Abramowitz & Stegun 26.1 and 26.8.
test.each([
  [0.5, 0],
  [0.8, 0.8416212],
  [0.975, 1.959964],
  [0.9995, 3.2905267],
  [0.025, -1.959964],
])('the normal quantile of %d is %d', (probability, value) => {
  expect(normalQuantile(probability)).toBeCloseTo(value, 6);
});

test.each([
  [3.841459, 1, 0.05],
  [10.82757, 1, 0.001],
  [13.81551, 2, 0.001],
  [40, 1, 2.5396e-10],
  [0, 3, 1],
])('a chi-squared of %d with %d degrees of freedom has a tail of %d', (value, degrees, tail) => {
  expect(chiSquaredTail(value, degrees) / tail).toBeCloseTo(1, 4);
});

test.each([
  // (n − 1)! for whole numbers, and √π for a half.
  [1, 0],
  [5, Math.log(24)],
  [0.5, Math.log(Math.PI) / 2],
  [1_000, 5_905.220423209181],
])('the logarithm of the gamma function of %d is %d', (value, expected) => {
  expect(logGamma(value)).toBeCloseTo(expected, 7);
});
