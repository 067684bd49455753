import { expect, test } from 'vitest';
import { isPrivate } from './private-matters';

test.each([
  ['health', 'I was off sick with my knee'],
  ['family', 'my husband does the books'],
  ['age', 'im 52'],
  ['age', "I'm 52 and still quick"],
  ['pay', 'paid 12.50 an hour'],
  ['pay', 'I was paid £28,000'],
  ['union', 'union rep for 2 years'],
  ['union', 'I was the shop steward'],
  ['leaving', 'I was made redundant in 2020'],
  ['leaving', 'laid off in spring'],
  ['leaving', 'I left because of the owner'],
  ['court', 'my court case took a year'],
  ['court', 'I got fined'],
])('%s is private: %s', (_matter, words) => {
  expect(isPrivate(words)).toBe(true);
});

test.each([
  'prepared court statements for 6 cases',
  'negotiated the rota with the union reps',
  'paid 40 invoices a week',
  'ran payroll for 52 staff',
  'cared for patients with diabetes',
  'served 120 covers 5 days a week',
  'let go of two suppliers',
  'fired 200 pots a week',
])('work is not private: %s', (words) => {
  expect(isPrivate(words)).toBe(false);
});
