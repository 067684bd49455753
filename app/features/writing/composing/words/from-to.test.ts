import { expect, test } from 'vitest';
import { workOf } from '~/testing/processor-time';
import { withFromTo } from './from-to';

test.each([
  ['unmatched 0.8% → 0.07%', 'unmatched from 0.8% to 0.07%'],
  ['repeat rate 31 → 22% after two quarters', 'repeat rate from 31% to 22% after two quarters'],
  ['waits 7/month → 1', 'waits from 7/month to 1'],
  ['questions ~15 a week → 4', 'questions from ~15 a week to 4'],
  ['debtors over 60 days 41k down to 9k', 'debtors over 60 days from 41k to 9k'],
  ['club bill 410 a month to 165', 'club bill from 410 a month to 165'],
  ['chat 11,5 min to 9 min', 'chat from 11,5 min to 9 min'],
  ['late loads 9 to 3 in 2023', 'late loads from 9 to 3 in 2023'],
])('%s is told as a change', (said, told) => {
  expect(withFromTo(said)).toBe(told);
});

test.each([
  'covers 130 to 160',
  'about 14 to 18 stops a day',
  'sent 9 letters to 3 people',
  'went from 7 to 4 screens',
  'down to 12',
  'went from almost 40 minutes to 25',
  '9 cases to 3',
  'a ratio of 9 to 3',
  'moved 12 vans to 2 depots',
])('%s stays as it is', (said) => {
  expect(withFromTo(said)).toBe(said);
});

test('a long row of figures takes no long time', () => {
  const said = `rate ${'1 to '.repeat(20_000)}${'9'.repeat(20_000)}`;
  expect(workOf(() => withFromTo(said))).toBeLessThan(20);
});
