import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences';

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe('sentencesOf', () => {
  it.each([
    ['I met Dr. Smith. We talked.', ['I met Dr. Smith.', 'We talked.']],
    ['Tools, e.g. Python, in the U.S. Army.', ['Tools, e.g. Python, in the U.S. Army.']],
    ['Signed by J. Smith. Filed.', ['Signed by J. Smith.', 'Filed.']],
    ['Saved approx. 40 hours! Nice? Yes.', ['Saved approx. 40 hours!', 'Nice?', 'Yes.']],
    ['Node.js and .NET at 3.5 GHz', ['Node.js and .NET at 3.5 GHz']],
    ['First line\nSecond line etc.\nThird', ['First line', 'Second line etc.', 'Third']],
    ['修理しました。売上が伸びた！', ['修理しました。', '売上が伸びた！']],
    ['  ', []],
  ])('parts %j', (text, sentences) => {
    expect(texts(text)).toEqual(sentences);
  });

  it('gives each with its place, in order and without overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const sentence of sentencesOf(text)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          last = sentence.end;
        }
        expect(texts(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
