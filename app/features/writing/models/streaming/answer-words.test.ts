import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerWords } from './answer-words';

/** The newest text after each piece. */
function readAll(pieces: readonly string[]): string[] {
  const words = new AnswerWords();
  return pieces.map((piece) => {
    words.add(piece);
    return words.text;
  });
}

const last = (pieces: readonly string[]): string => readAll(pieces).at(-1) ?? '';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const line = fc.record({
  part: anyText,
  text: anyText,
  quotes: fc.array(fc.record({ answer: anyText, quote: anyText, text: anyText }), { maxLength: 3 }),
});
const answer = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 4 }) });
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
    fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '\\u12', '{"lines":[{"text":"'),
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

describe('the words of a line that is being written', () => {
  it('come as they are written, and not a quote or a key among them', () => {
    const pieces = [
      '```json\n{"lines": [{"line": 1, "te',
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

  it('come with each line that is whole, as it was written', () => {
    const words = new AnswerWords();
    const line = '{"part":"P1","from":["L1"],"text":"a } b \\"c"}';
    words.add(`{"lines":[${line.slice(0, 20)}`);
    expect(words.takeLines()).toEqual([]);
    words.add(`${line.slice(20)},{"part":{"deep":1},"text":"x"}],"drop":[]}`);
    expect(words.takeLines()).toEqual([line, '{"part":{"deep":1},"text":"x"}']);
    expect(words.takeLines()).toEqual([]);
  });

  it('are whole lines of the answer, wherever it is cut', () => {
    fc.assert(
      fc.property(jsonText, fc.array(fc.nat(5_000), { maxLength: 30 }), (text, places) => {
        const words = new AnswerWords();
        cut(text, places).forEach((piece) => words.add(piece));
        const { lines } = JSON.parse(text) as { lines: unknown[] };
        const short = lines.filter((one) => JSON.stringify(one).length < 500);
        const read = words.takeLines().map((one) => JSON.parse(one) as unknown);
        for (const one of short) expect(read).toContainEqual(one);
      }),
    );
  });

  it('say which part they are for', () => {
    const words = new AnswerWords();
    words.add('{"lines":[{"part":"P2","from":["L1","P9"],"text":"Wired');
    expect([words.part, words.text]).toEqual(['P2', 'Wired']);
  });

  it('say when a text is whole', () => {
    const words = new AnswerWords();
    words.add('{"lines":[{"text":"Wired');
    expect(words.isWhole).toBe(false);
    expect(words.add('"')).toBe(true);
    expect(words.isWhole).toBe(true);
    expect(words.add(',"line":1}')).toBe(false);
  });

  it.each([
    '{"lines":{"text":"no"}}',
    '{"text":"no"}',
    '[{"lines":[{"text":"no"}]}]',
    '{"other":[{"text":"no"}]}',
    '{"lines":[[{"text":"no"}]]}',
    '{"lines":[{"quotes":[{"text":"no"}]}]}',
    '{"lines":["text","no"]}',
    '{"lines":[{"text":["no"]}]}',
    `{"a":${'['.repeat(100)}${']'.repeat(100)},"lines":[{"text":"no"}]}`,
    '{"lines":[}{"text":"no"}]}',
    '}{"lines":[{"text":7,"line":"no"}]}',
    'Sure! "lines" "text" "no"',
  ])('are none in %j', (text) => {
    expect(last([text])).toBe('');
  });

  it('end for good with an escape that is none', () => {
    expect(last(['{"lines":[{"text":"Wired \\x41 more"},{"text":"no"}]}'])).toBe('Wired ');
  });

  it('are of bounded length', () => {
    expect(last([`{"lines":[{"text":"${'x'.repeat(50_000)}`]).length).toBeLessThan(2_000);
  });

  it('are at last those of the last line, wherever the answer is cut', () => {
    fc.assert(
      fc.property(jsonText, fc.array(fc.nat(5_000), { maxLength: 30 }), (text, places) => {
        const { lines } = JSON.parse(text) as { lines: { text: string }[] };
        expect(last(cut(text, places))).toBe(lines.at(-1)?.text);
      }),
    );
  });

  it('are the beginning of some line at any time', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const { lines } = JSON.parse(text) as { lines: { text: string }[] };
        for (const shown of readAll(text.split(''))) {
          expect(lines.some((one) => one.text.startsWith(shown))).toBe(true);
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
