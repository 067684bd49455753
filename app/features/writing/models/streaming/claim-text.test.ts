import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClaimText } from './claim-text';

/** The newest text after each piece. */
function readAll(pieces: readonly string[]): string[] {
  const words = new ClaimText();
  return pieces.map((piece) => {
    words.add(piece);
    return words.text;
  });
}

const last = (pieces: readonly string[]): string => readAll(pieces).at(-1) ?? '';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const claim = fc.record({
  line: fc.integer(),
  text: anyText,
  quotes: fc.array(fc.record({ answer: anyText, quote: anyText, text: anyText }), { maxLength: 3 }),
});
const answer = fc.record({ claims: fc.array(claim, { minLength: 1, maxLength: 4 }) });
/** A JSON text with its escapes written in either way, or a text that is nearly one. */
const jsonText = fc.tuple(answer, fc.boolean(), fc.boolean()).map(([value, indented, escaped]) => {
  const text = JSON.stringify(value, null, indented ? 2 : undefined);
  return escaped
    ? text.replace(/[^\x20-\x7E]/g, (unit) =>
        unit === '\n' ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : text;
});
const shards = fc.array(
  fc.oneof(
    fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '\\u12', '{"claims":[{"text":"'),
    anyText,
  ),
  { maxLength: 40 },
);

function cut(text: string, places: readonly number[]): string[] {
  const at = [...new Set(places.map((place) => place % (text.length + 1)))].toSorted(
    (a, b) => a - b,
  );
  return [0, ...at].map((from, index) => text.slice(from, at[index] ?? text.length));
}

describe('the words of a claim that is being written', () => {
  it('come as they are written, and not a quote or a key among them', () => {
    const pieces = [
      '```json\n{"claims": [{"line": 1, "te',
      'xt": "Wired 25 ',
      'conveyors \\u2',
      '013 alone',
      '", "quotes": [{"answer": "A1", "quote": "I wired", "text": "no"}]}, ',
      '{"text": "Next',
    ];
    expect(readAll(pieces)).toEqual([
      '',
      'Wired 25 ',
      'Wired 25 conveyors ',
      'Wired 25 conveyors – alone',
      'Wired 25 conveyors – alone',
      'Next',
    ]);
  });

  it('say when a text is whole', () => {
    const words = new ClaimText();
    words.add('{"claims":[{"text":"Wired');
    expect(words.isWhole).toBe(false);
    expect(words.add('"')).toBe(true);
    expect(words.isWhole).toBe(true);
    expect(words.add(',"line":1}')).toBe(false);
  });

  it.each([
    '{"claims":{"text":"no"}}',
    '{"text":"no"}',
    '[{"claims":[{"text":"no"}]}]',
    '{"other":[{"text":"no"}]}',
    '{"claims":[[{"text":"no"}]]}',
    '{"claims":[{"quotes":[{"text":"no"}]}]}',
    '{"claims":["text","no"]}',
    '{"claims":[{"text":["no"]}]}',
    `{"a":${'['.repeat(100)}${']'.repeat(100)},"claims":[{"text":"no"}]}`,
    '{"claims":[}{"text":"no"}]}',
    '}{"claims":[{"text":7,"line":"no"}]}',
    'Sure! "claims" "text" "no"',
  ])('are none in %j', (text) => {
    expect(last([text])).toBe('');
  });

  it('end for good with an escape that is none', () => {
    expect(last(['{"claims":[{"text":"Wired \\x41 more"},{"text":"no"}]}'])).toBe('Wired ');
  });

  it('are of bounded length', () => {
    expect(last([`{"claims":[{"text":"${'x'.repeat(50_000)}`]).length).toBeLessThan(2_000);
  });

  it('are at last those of the last claim, wherever the answer is cut', () => {
    fc.assert(
      fc.property(jsonText, fc.array(fc.nat(5_000), { maxLength: 30 }), (text, places) => {
        const { claims } = JSON.parse(text) as { claims: { text: string }[] };
        expect(last(cut(text, places))).toBe(claims.at(-1)?.text);
      }),
    );
  });

  it('are the beginning of some claim at any time', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const { claims } = JSON.parse(text) as { claims: { text: string }[] };
        for (const shown of readAll(text.split(''))) {
          expect(claims.some((one) => one.text.startsWith(shown))).toBe(true);
        }
      }),
    );
  });

  it('are the same wherever a hostile answer is cut, and never throw', () => {
    fc.assert(
      fc.property(shards, fc.array(fc.nat(5_000), { maxLength: 30 }), (pieces, places) => {
        const text = pieces.join('');
        expect(last(cut(text, places))).toBe(last([text]));
        expect(last(pieces)).toBe(last([text]));
      }),
    );
  });
});
