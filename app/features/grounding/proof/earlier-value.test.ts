import { describe, expect, test } from 'vitest';
import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import { interview as schema, INTERVIEW_FORMAT } from '~/features/interview/interview';
import { checkProof } from './check-line';
import { earlierValue } from './earlier-value';
import { sourcesOf } from './source';

const clausesOf = (result: string) =>
  cutClauses(
    schema.parse({
      format: INTERVIEW_FORMAT,
      history: [{ id: 'h1', title: 'Clerk', organisation: 'Fern' }],
      stories: [{ question: 5, historyId: 'h1', result }],
    }),
  );

test.each([
  ['picked in 3 hours, it was 5', 5],
  ['picked 112 an hour. and it was 95 on the old belt', 95],
  ['4 work alone in 3 months. Before, it took 6', 6],
  ['9 late orders. In 2022 it was 31', 31],
  ['picked in 3 hours, was 5', 5],
])('“%s” says what it was', (result, value) => {
  expect(earlierValue(clausesOf(result).at(-1)!)?.values[0]).toBe(value);
});

test.each([
  'picked in 3 hours, it was 5 of us',
  'picked in 3 hours, it was 5 pm',
  'picked in 3 hours, the returns were 5',
  'picked in 3 hours, it was 5 from 9',
  'picked in 3 hours, it took about two months to get there',
])('“%s” says more or other than that', (result) => {
  expect(earlierValue(clausesOf(result).at(-1)!)).toBeUndefined();
});

describe('the value before of what was said right before it', () => {
  const verdict = (result: string, line: string, value: string): string => {
    const at = result.lastIndexOf(value);
    const bracket = line.indexOf('(');
    const source = '/stories/0/result';
    return checkProof({ text: line, language: 'en', sources: sourcesOf(clausesOf(result), [5]) }, [
      { start: 0, end: bracket - 1, how: 'copied', source, sourceStart: 0, sourceEnd: at },
      {
        start: bracket,
        end: line.length,
        how: 'change',
        source,
        sourceStart: at,
        sourceEnd: at + value.length,
      },
    ]).verdict;
  };

  test('stands in brackets behind it', () => {
    expect(verdict('Picked in 3 hours, it was 5', 'Picked in 3 hours (5 before)', '5')).toBe(
      'supported',
    );
  });

  test.each([
    ['another number', 'Picked in 3 hours, it was 5', 'Picked in 3 hours (6 before)', '5'],
    [
      'other words beside it',
      'Picked in 3 hours, it was 5',
      'Picked in 3 hours (5 before) at Acme',
      '5',
    ],
    [
      'something between',
      'Picked in 3 hours. Returns fell. It was 5',
      'Picked in 3 hours (5 before)',
      '5',
    ],
    [
      'two values it may mean',
      'Packed 3 crates of 9 boxes, it was 5',
      'Packed 3 crates of 9 boxes (5 before)',
      '5',
    ],
  ])('does not with %s', (_, result, line, value) => {
    expect(verdict(result, line, value)).toBe('unclear');
  });
});
