import { describe, expect, it } from 'vitest';
import { isBareChange } from './measure';

describe('a change told without its bearer', () => {
  it.each(['went down to 4 a week, maybe 5', 'it halved', 'dropped from 9 a month to 2'])(
    '“%s” leaves open what changed',
    (words) => {
      expect(isBareChange(words)).toBe(true);
    },
  );

  it.each([
    'went from about 10 missing certs a month to none',
    'returns dropped to 2 a month',
    'saved 90 a month',
  ])('“%s” does not', (words) => {
    expect(isBareChange(words)).toBe(false);
  });
});
