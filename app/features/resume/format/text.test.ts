import { describe, expect, it } from 'vitest';
import { cleanText, linesOf, oneLine } from './text';

describe('text for a document', () => {
  it.each([
    ['a noncharacter', 'a\ufffeb\uffffc\u{1ffff}d\ufdd0e', 'abcde'],
    ['a control character', 'a\u0000b\u001bc\u0085d', 'abcd'],
    ['an override of direction', 'a\u202eb', 'ab'],
    ['half of a pair', 'a\ud800b', 'a\ufffdb'],
  ])('loses %s', (_, text, left) => {
    expect(cleanText(text)).toBe(left);
  });

  it('keeps scripts, emoji of several parts and line breaks', () => {
    const text = 'Žaneta 佐藤 שלום 👩🏽‍🚒\nB';
    expect(cleanText(text)).toBe(text);
    expect(linesOf('a\r\n\r\n b  c ')).toEqual(['a', 'b c']);
    expect(oneLine(' a\n\tb ')).toBe('a b');
  });
});
