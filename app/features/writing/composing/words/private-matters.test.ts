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
  ['contact', 'call the office on 07700 900123'],
  ['contact', 'ring (555) 010-1234'],
  ['contact', 'reach me at +44 7700 900123'],
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
  'cut 0.5 mm from 300 parts',
  'moved 2019-2021 archives, 400 000 files',
  'let go of two suppliers',
  'fired 200 pots a week',
])('work is not private: %s', (words) => {
  expect(isPrivate(words)).toBe(false);
});
