import { describe, expect, test } from 'vitest';
import { askedQuantities, lineOf, withAsked } from './asked-quantities';

describe('a number that an earlier form asked for', () => {
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

  test('stands in the words it belongs to, and without words nowhere', () => {
    const asked = askedQuantities.parse({
      howMany: { words: '', qualifier: 'about' },
      money: { words: '£5', qualifier: 'at least', basis: 'estimated', value: 5, source: 'user' },
      whoConfirms: { words: 'the manager' },
    });
    expect(withAsked({ result: 'less waste', proof: '' }, asked)).toEqual({
      result: 'less waste\nat least £5',
      proof: 'the manager',
    });
  });

  test('nobody asked for is refused', () => {
    expect(askedQuantities.safeParse({ howWeird: { words: '1' } }).success).toBe(false);
  });
});
