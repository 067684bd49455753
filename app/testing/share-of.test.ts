import { describe, expect, it } from 'vitest';
import { shareOf } from './share-of';

const CASES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const LANDING = { TESTS_FOR: 'landing' };

describe('a share of cases', () => {
  it('is all of them, but before a landing', () => {
    expect(shareOf(CASES, 3, 0, {})).toEqual(CASES);
    expect(shareOf(CASES, 3, 0, LANDING)).toEqual(['a', 'd', 'g']);
  });

  it('is another at each turn, so that as many turns as cases stand for one another try all', () => {
    const tried = [0, 1, 2].flatMap((turn) => shareOf(CASES, 3, turn, LANDING));
    expect(tried.toSorted()).toEqual(CASES);
    expect(shareOf(CASES, 3, 4, LANDING)).toEqual(shareOf(CASES, 3, 1, LANDING));
  });

  it('has one of however few, at any turn', () => {
    for (let turn = 0; turn < 9; turn += 1)
      for (const few of [['a'], ['a', 'b']]) expect(shareOf(few, 3, turn, LANDING)).toHaveLength(1);
    expect(shareOf([], 3, 2, LANDING)).toEqual([]);
  });
});
