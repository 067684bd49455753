import { expect, it } from 'vitest';
import { formatMoney, resumeCountLabel } from './money';

it.each([
  [1_000, 'USD', '$10'],
  [750, 'USD', '$7.50'],
  [5, 'USD', '$0.05'],
  [-1_000, 'USD', '-$10'],
  [123_456_700, 'EUR', '€1,234,567'],
  [500, 'JPY', '¥500'],
  [1_500, 'KWD', 'KWD 1.500'],
])('%i of %s is written %s', (minor, currency, written) => {
  expect(formatMoney(minor, currency).replace('\u00a0', ' ')).toBe(written);
});

it('counts resumes as one says them', () => {
  expect([0, 1, 5].map(resumeCountLabel)).toEqual(['0 resumes', '1 resume', '5 resumes']);
});
