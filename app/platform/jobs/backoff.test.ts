import { expect, test } from 'vitest';
import { backoffMs } from './backoff';

test('the wait doubles with each attempt', () => {
  expect([1, 2, 3, 4].map((attempt) => backoffMs(attempt, 1))).toEqual([1000, 2000, 4000, 8000]);
});

test('the wait never passes five minutes', () => {
  expect(backoffMs(40, 1)).toBe(300_000);
});

test('no retry is immediate', () => {
  expect(backoffMs(1, 0)).toBe(250);
});
