import { describe, expect, test } from 'vitest';
import { endsBeforeStart, readMonth } from './months';

describe('reading a month', () => {
  test.each([
    ['', ''],
    ['2019', '2019'],
    ['2019-4', '2019-04'],
    ['2019-12', '2019-12'],
    ['04/2019', '2019-04'],
    ['4.2019', '2019-04'],
    ['April 2019', '2019-04'],
    ['Sept. 2019', '2019-09'],
    ['dec 2019', '2019-12'],
    [' Now ', 'present'],
    ['still there', 'present'],
    ['2019-13', undefined],
    ['2019-00', undefined],
    ['1899', undefined],
    ['2101', undefined],
    ['last spring', undefined],
    ['Foo 2019', undefined],
    ['31/04/2019', undefined],
  ])('takes “%s” for %j', (words, month) => {
    expect(readMonth(words)).toBe(month);
  });
});

describe('an end before its start', () => {
  test.each([
    ['2019-04', '2019-03', true],
    ['2019-04', '2019-04', false],
    ['2019-04', '2019', false],
    ['2019', '2018-12', true],
    ['2019-04', 'present', false],
    ['', '2018', false],
    ['2019', '', false],
  ])('from %s until %s is %j', (start, end, before) => {
    expect(endsBeforeStart(start, end)).toBe(before);
  });
});
