import { expect, test } from 'vitest';
import { costMicrosOf, fits, limitState, mostTokens, shareOf } from './budget';
import { dayOf } from '../utc-day';

const limit = { calls: 10, costMicros: 1_000 };

test('a million tokens cost what they are said to, and part of a millionth a whole one', () => {
  const price = { inputDollars: 0.3, outputDollars: 2.5 };
  expect(costMicrosOf({ inputTokens: 1_000_000, outputTokens: 0 }, price)).toBe(300_000);
  expect(costMicrosOf({ inputTokens: 0, outputTokens: 1_000_000 }, price)).toBe(2_500_000);
  expect(costMicrosOf({ inputTokens: 1, outputTokens: 0 }, price)).toBe(1);
});

test.each([
  [0, 0, 'fine'],
  [7, 799, 'fine'],
  [8, 0, 'warning'],
  [0, 800, 'warning'],
  [9, 999, 'warning'],
  [10, 0, 'exhausted'],
  [0, 1_000, 'exhausted'],
  [0, 1_001, 'exhausted'],
] as const)('%d calls of 10 and %d of 1000 are %s', (calls, costMicros, state) => {
  expect(limitState({ calls, costMicros }, limit)).toBe(state);
});

test('the larger share counts', () => {
  expect(shareOf({ calls: 5, costMicros: 100 }, limit)).toBe(0.5);
  expect(shareOf({ calls: 1, costMicros: 700 }, limit)).toBe(0.7);
});

test('a call fits when it stays within both limits, to the last', () => {
  expect(fits({ calls: 9, costMicros: 900 }, 100, limit)).toBe(true);
  expect(fits({ calls: 9, costMicros: 900 }, 101, limit)).toBe(false);
  expect(fits({ calls: 10, costMicros: 0 }, 1, limit)).toBe(false);
});

test('what a call can use at most counts the whole answer', () => {
  expect(mostTokens(9, 700)).toEqual({ inputTokens: 5, outputTokens: 700 });
});

test('days end at midnight in UTC', () => {
  expect(dayOf(new Date('2026-03-01T23:59:59.999Z'))).toBe('2026-03-01');
  expect(dayOf(new Date('2026-03-02T00:00:00Z'))).toBe('2026-03-02');
});
