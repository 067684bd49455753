import { expect, it } from 'vitest';
import { npsAnswer } from './answer';
import { kindOf, npsOf } from './score';

it('counts 9 and 10 for us, 0 to 6 against us', () => {
  expect([0, 6, 7, 8, 9, 10].map(kindOf)).toEqual([
    ...['detractor', 'detractor', 'passive', 'passive', 'promoter', 'promoter'],
  ]);
});

it('is the share of promoters less that of detractors, once five answered', () => {
  expect(npsOf({ promoter: 4, passive: 0, detractor: 0 })).toBeNull();
  expect(npsOf({ promoter: 5, passive: 0, detractor: 0 })).toBe(100);
  expect(npsOf({ promoter: 0, passive: 0, detractor: 5 })).toBe(-100);
  expect(npsOf({ promoter: 3, passive: 2, detractor: 1 })).toBe(33);
});

it('takes whole numbers from 0 to 10 alone', () => {
  const takes = (score: unknown) => npsAnswer.safeParse({ intent: 'answer', score }).success;
  expect(['0', '7', '10'].map(takes)).toEqual([true, true, true]);
  expect(['11', '-1', '7.5', '', ' 7', '1e1', undefined].map(takes)).not.toContain(true);
});
