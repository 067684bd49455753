import { describe, expect, it } from 'vitest';
import { rowsOf, type PlacedCharacter } from './rows';

const SIZE = 10;

/** A word set in type of 10 points, 5 points a letter. */
function place(text: string, left: number, y: number): PlacedCharacter[] {
  return Array.from(text, (character, index) => ({
    character,
    left: left + index * 5,
    right: left + index * 5 + 5,
    y,
    size: SIZE,
  }));
}

describe('rowsOf', () => {
  it('reads rows from top to bottom, whatever the order they were written in', () => {
    expect(rowsOf([...place('second', 0, 100), ...place('first', 0, 200)])).toEqual([
      'first',
      'second',
    ]);
  });

  it('joins what stands on one row from left to right', () => {
    expect(
      rowsOf([...place('right', 300, 100), ...place('\n', 0, 0), ...place('left', 0, 101)]),
    ).toEqual(['left right']);
  });

  it('reads two columns across', () => {
    const characters = [
      ...place('a1', 0, 200),
      ...place('a2', 0, 180),
      ...place('b1', 300, 200),
      ...place('b2', 300, 180),
    ];
    expect(rowsOf(characters)).toEqual(['a1 b1', 'a2 b2']);
  });

  it('leaves letters that touch in one word', () => {
    expect(
      rowsOf([...place('fin', 0, 100), ...place('\n', 0, 0), ...place('tech', 15, 100)]),
    ).toEqual(['fintech']);
  });

  it('keeps raised letters on their row', () => {
    expect(rowsOf([...place('1', 0, 100), ...place('st', 5, 103)])).toEqual(['1st']);
  });

  it('keeps the order of letters that run from right to left', () => {
    const word = 'שלום'.split('').map((character, index) => ({
      character,
      left: 50 - index * 5,
      right: 55 - index * 5,
      y: 100,
      size: SIZE,
    }));
    expect(rowsOf(word)).toEqual(['שלום']);
  });

  it('finds nothing on an empty page', () => {
    expect(rowsOf([])).toEqual([]);
    expect(rowsOf(place('  \n ', 0, 100))).toEqual([]);
  });
});
