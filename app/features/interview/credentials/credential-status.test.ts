import { expect, test } from 'vitest';
import { credentialStatus, statusBeside, statusInName, withoutFailures } from './credential-status';

test.each([
  ['', 'held'],
  ['2019', 'held'],
  ['2025/03', 'held'],
  ['done', 'held'],
  ['current', 'held'],
  ['valid until 2028', 'unclear'],
  ['renewed, to 14 march 2028', 'unclear'],
  ['refresher due june', 'unclear'],
  ['due for renewal march 2027', 'unclear'],
  ['no. 123456, renewed july 2026', 'unclear'],
  ['???', 'unclear'],
  ['expired 2024', 'expired'],
  ['let it lapse 2019', 'expired'],
  ['2011, not kept up', 'expired'],
  ['stopped paying 2017', 'expired'],
  ['2022, ended 2024', 'expired'],
  ['retired / run out 2020', 'expired'],
  ['inactive since 2018', 'expired'],
  ['looking into it', 'wished'],
  ['one module of three, paused, resuming in May', 'progress'],
  ['ran out feb 2024, not redone', 'expired'],
  ['out of date', 'expired'],
  ['need to redo it, expired jan', 'expired'],
  ['expired, renewal booked', 'expired'],
  ['2019, is finish', 'expired'],
  ['2019, finish 2024', 'expired'],
  ['started 2024, finish 2027', 'progress'],
  ['half done, finish nov 2027', 'progress'],
  ['modules half done', 'progress'],
  ['i have place 12 jan 2027', 'booked'],
  ['exam date 21 feb', 'booked'],
  ['exam booked for november', 'booked'],
  ['training booked 20 jan', 'booked'],
  ['sitting April 2027', 'booked'],
  ['signed up, starts jan 2027', 'booked'],
  ['retake in feb', 'booked'],
  ['theory passed, practical booked 4th march', 'booked'],
  ['4 of 12 units so far', 'progress'],
  ['unit 2 from 5', 'progress'],
  ['enrolled, 2nd module', 'progress'],
  ['doing it now, exam in may', 'progress'],
  ['half way', 'progress'],
  ['on the course', 'progress'],
  ['one paper left', 'progress'],
  ['finished class, project not done', 'progress'],
  ['Section 3 passed, Section 4 to be sat in April', 'progress'],
  ['applied, no answer yet', 'applied'],
  ['send the papers, waiting', 'applied'],
  ['no', 'denied'],
  ['not yet', 'denied'],
  ['never did it', 'denied'],
  ["haven't got round to it", 'denied'],
  ['withdrew', 'denied'],
  ['surrendered 2022', 'denied'],
  ['failed', 'denied'],
  ['want to, not booked', 'wished'],
  ['planned Q3', 'wished'],
  ['plan to start in May', 'wished'],
  ['thinking about it', 'wished'],
  ['preparing', 'wished'],
  ['on waiting list, no date', 'wished'],
])('%j means %s', (date, status) => {
  expect(credentialStatus(date)).toBe(status);
});

test.each([
  ['First aid (expired)', 'expired'],
  ['CPC - never did it', 'denied'],
  ['Weaving certificate (Level 2)', 'unclear'],
  ['Weaving certificate', 'held'],
])('the name %j says %s', (name, status) => {
  expect(statusInName(name)).toBe(status);
});

test.each([
  ['held', 'done', ''],
  ['booked', 'signed up for spring', 'expected: signed up for spring'],
  ['booked', 'booked for spring', 'booked for spring'],
  ['progress', 'half way', 'in progress: half way'],
  ['applied', '', 'applied'],
  ['unclear', 'on the scheme', 'on the scheme'],
] as const)('%s is told beside %j', (status, words, beside) => {
  expect(statusBeside(status, words)).toBe(beside);
});

test.each([
  ['failed 1st try, rebooked jan 2027', 'booked jan 2027'],
  ['retake in feb', 'feb'],
])('of %j only %j is told', (words, told) => {
  expect(withoutFailures(words)).toBe(told);
});
