import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise';

describe('normalised text', () => {
  it.each([
    ['a no-break space', 'a\u00A0b', 'a b'],
    ['a zero-width space', 'a\u200Bb', 'ab'],
    ['a soft hyphen', 'writ\u00ADing', 'writing'],
    ['a byte order mark', '\uFEFFa', 'a'],
    ['a right-to-left override', '\u202Eabc', 'abc'],
    ['invisible tags', 'a\u{E0041}\u{E0042}b', 'ab'],
    ['a ligature', 'ﬁnance', 'finance'],
    ['a decomposed letter', 'cafe\u0301', 'café'],
    ['full-width letters', 'ＳＱＬ', 'SQL'],
    ['curly quotes', '“driver’s”', '"driver\'s"'],
    ['an en dash', '3–5', '3-5'],
    ['Windows line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['a line separator', 'a\u2028b', 'a\nb'],
    ['a control character', 'a\u0000b', 'a b'],
  ])('shows %s as a reader sees it', (_, given, shown) => {
    expect(normalise(given).text).toBe(shown);
  });

  it('finds its way back to the text as given', () => {
    const given = 'x\u200B ﬁ\u00ADne\r\n🙂 C++';
    const { text, toGiven } = normalise(given);
    const at = text.indexOf('fine');
    const { start, end } = toGiven(at, at + 4);
    expect(given.slice(start, end)).toBe('ﬁ\u00ADne');
    const plus = text.indexOf('C++');
    expect(given.slice(toGiven(plus, plus + 3).start)).toBe('C++');
  });

  it('caps the marks piled on one letter', () => {
    expect(normalise(`a${'\u0301'.repeat(500)}`).text.length).toBeLessThan(12);
  });

  it('keeps every slice inside the text as given, and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => {
        const { text, toGiven } = normalise(given);
        let last = 0;
        for (let i = 0; i < text.length; i++) {
          const { start, end } = toGiven(i, i + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          last = start;
        }
      }),
    );
  });
});
