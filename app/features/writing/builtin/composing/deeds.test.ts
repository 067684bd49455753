import { describe, expect, test } from 'vitest';
import { joinedByAnd, leadingDeeds } from './deeds';

describe('a list of deeds', () => {
  test.each([
    [
      'Sorted the jobs, fixed the oven first, called the crew',
      'Sorted the jobs, fixed the oven first and called the crew',
    ],
    ['Logged stops and replaced the cable', 'Logged stops and replaced the cable'],
    ['Kept 4 lines, three ovens, two boilers', 'Kept 4 lines, three ovens, two boilers'],
    ['Trained 4 apprentices', 'Trained 4 apprentices'],
    [
      'Stayed till 10 and fixed it and did it in stages',
      'Stayed till 10, fixed it and did it in stages',
    ],
    [
      'Picked and packed orders and loaded the trucks',
      'Picked and packed orders and loaded the trucks',
    ],
    [
      'Shut the aisle off put the kit down rang the engineer',
      'Shut the aisle off, put the kit down and rang the engineer',
    ],
  ])('%s', (said, written) => {
    expect(joinedByAnd(said)).toBe(written);
  });
});

describe('what has to fit', () => {
  const told = 'Logged every stop, found 3 loose wires, rewired the panel and replaced the cable';

  test('stays whole where there is room', () => {
    expect(leadingDeeds(told, told.length)).toBe(told);
  });

  test('loses its last deeds, never part of one', () => {
    expect(leadingDeeds(told, told.length - 1)).toBe(
      'Logged every stop, found 3 loose wires and rewired the panel',
    );
    expect(leadingDeeds(told, 40)).toBe('Logged every stop and found 3 loose wires');
    expect(leadingDeeds(told, 20)).toBe('Logged every stop');
  });

  test('is nothing where the first deed is too long', () => {
    expect(leadingDeeds(told, 10)).toBeUndefined();
  });
});
