import { describe, expect, test } from 'vitest';
import { lineOf, quantities, readValue } from './quantities';

describe('a quantity', () => {
  test.each([
    ['40 panels', 40, 'panels'],
    ['£1,200 a year', 1200, '£ a year'],
    ['1 200 kg', 1200, 'kg'],
    ['2,5 hours', 2.5, 'hours'],
    ['94%', 94, '%'],
    ['from 40 to 25 minutes', null, ''],
    ['twice a week', null, ''],
    ['9 out of 10', null, ''],
  ])('“%s” has the value %j and the unit “%s”', (words, value, unit) => {
    expect(readValue(words)).toEqual({ value, unit });
  });

  test.each([
    ['40 panels', 'exact', '40 panels'],
    ['40 panels', 'about', 'about 40 panels'],
    ['around 40 panels', 'about', 'around 40 panels'],
    ['40 panels', 'at least', 'at least 40 panels'],
    ['over 40 panels', 'at least', 'over 40 panels'],
    ['about 40', 'exact', 'about 40'],
  ] as const)('“%s” said to be %s stands as “%s”', (words, qualifier, line) => {
    expect(lineOf({ words, qualifier })).toBe(line);
  });

  test('without words is not kept', () => {
    const read = quantities.parse({
      howMany: { words: '', qualifier: 'about' },
      money: { words: '£5', qualifier: 'at least', basis: 'estimated' },
    });
    expect(read).toEqual({
      money: {
        words: '£5',
        qualifier: 'at least',
        basis: 'estimated',
        value: 5,
        unit: '£',
        source: 'user',
      },
    });
  });

  test('nobody asked for is refused', () => {
    expect(quantities.safeParse({ howWeird: { words: '1' } }).success).toBe(false);
  });
});
