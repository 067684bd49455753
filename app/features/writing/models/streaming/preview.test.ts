import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerWords } from './answer-words';
import { previewOf } from './preview';

const ORIGINALS = new Map([
  ['{{EMPLOYER_1}}', 'Harlow Dairy'],
  ['{{NAME_1}}', 'Marta Wielgosz'],
]);
const preview = (text: string, isWhole = false): string => previewOf({ text, isWhole }, ORIGINALS);

describe('the preview of words that are being written', () => {
  it.each([
    ['Wired 25 conv', 'Wired 25'],
    ['Wired 25 conveyors ', 'Wired 25 conveyors'],
    ['Wired panels at {{EMPLO', 'Wired panels at'],
    ['Wired panels at {{EMPLOYER_1}} in ', 'Wired panels at Harlow Dairy in'],
    ['Wired <img src=x onerror="', 'Wired'],
    ['Wired <b>two</b> pan', 'Wired two'],
    ['Wired [more](https://evil.exa', 'Wired'],
    ['Wired https://evil.exa', 'Wired'],
    ['Wired https://evil.example/x ', 'Wired'],
    ['配線を25', '配線を'],
  ])('shows of %j what is sure: %j', (text, shown) => {
    expect(preview(text)).toBe(shown);
  });

  it.each([
    ['[Wired 25 conveyors|c12]; [tested all of th', 'Wired 25 conveyors; tested all of'],
    ['[Wired 25 conveyors|c1', 'Wired 25'],
    ['[Wired 25 conveyors|c12] and [', 'Wired 25 conveyors and'],
  ])('shows of %j no marks: %j', (text, shown) => {
    expect(preview(text)).toBe(shown);
  });

  it('shows a whole text to its last word', () => {
    expect(preview('Wired 25 conveyors', true)).toBe('Wired 25 conveyors');
  });

  it('leaves out what no line may hold', () => {
    expect(preview('Ask {{NAME_1}} or {{EMPLOYER_9}} first', true)).toBe('Ask … or … first');
  });

  it('takes out what turns the reading around or is not seen', () => {
    expect(preview('Wired \u202Egnp.exe\u202C \u2067live\u2069 \u{E0041}\u0007now', true)).toBe(
      'Wired gnp.exe live now',
    );
  });

  it('never holds an invisible character, a tag or an address, whatever a model writes', () => {
    const parts = fc.constantFrom(
      ...['<script>', '<img src=x>', 'https://evil.example ', 'javascript:steal() ', '\u202E'],
      ...[
        '[a](b)',
        '{{NAME_1}}',
        '{{',
        '\u{E0041}',
        '\uD800',
        '<',
        'Wired ',
        '&lt;b&gt;',
        '\u200B',
      ],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), fc.boolean(), (pieces, isWhole) => {
        const shown = preview(pieces.join(''), isWhole);
        expect(shown).not.toMatch(
          /[\p{Cc}\p{Cs}\u200B\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u,
        );
        expect(shown).not.toMatch(/<[a-z][^<>]*>|:\/\/|\bjavascript:|Marta/i);
        expect(shown.length).toBeLessThanOrEqual(320);
      }),
    );
  });

  it('does not come apart where the text is clipped', () => {
    const shown = preview('🔧'.repeat(400), true);
    expect(shown.length).toBeLessThanOrEqual(320);
    expect(shown).not.toMatch(/\p{Cs}/u);
  });

  it('reads what the extractor hands on', () => {
    const words = new AnswerWords();
    words.add('{"lines":[{"part":"P1","text":"[Wired panels at {{EMPLOYER_1}} and o');
    expect(previewOf(words, ORIGINALS)).toBe('Wired panels at Harlow Dairy and');
  });
});
