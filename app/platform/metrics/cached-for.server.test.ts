import { expect, test } from 'vitest';
import { cachedFor } from './cached-for.server';

test('a reading is kept for its time, and one that failed is not', () => {
  let now = 0;
  let readings = 0;
  const read = cachedFor(
    10,
    () => {
      readings += 1;
      if (readings === 2) throw new Error('no');
      return readings;
    },
    () => now,
  );
  expect([read(), read()]).toEqual([1, 1]);
  now = 9;
  expect(read()).toBe(1);
  now = 10;
  expect(() => read()).toThrow('no');
  expect(read()).toBe(3);
});
