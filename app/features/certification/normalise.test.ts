import { describe, expect, it } from 'vitest';
import { MachineText } from './machine-text';
import { normaliseMachineText } from './normalise';

describe('normalise', () => {
  it.each([
    ['eﬃcient workﬂow', 'efficient workflow'],
    ['  a \t b\u00a0c ', 'a b c'],
    ['Mar 2019 – Jun 2021', 'Mar 2019 - Jun 2021'],
    ['O’Brien “quoted”', `O'Brien "quoted"`],
    ['soft\u00adhyphen, zero\u200bwidth', 'softhyphen, zerowidth'],
    ['e\u0301', 'é'],
    ['Ｆｕｌｌ', 'Full'],
  ])('takes %j for %j', (given, expected) => {
    expect(normaliseMachineText(given)).toBe(expected);
  });

  it.each([
    ['Stastna', 'Šťastná'],
    ['ada', 'Ada'],
    ['30 %', '3O %'],
  ])('keeps %j apart from %j', (a, b) => {
    expect(normaliseMachineText(a)).not.toBe(normaliseMachineText(b));
  });
});

describe('MachineText.find', () => {
  const read = (lines: string[], text: string, address = false): string | undefined => {
    const found = new MachineText(lines);
    const span = found.find(text, found.whole, { address });
    return span && found.read(span);
  };

  it.each<[string, string[], string]>([
    ['a line break at a space', ['wrote the', 'programs'], 'wrote the programs'],
    ['a line break behind a hyphen', ['customer-', 'facing'], 'customer-facing'],
    ['a hyphen that was put in', ['pro-', 'grammes'], 'programmes'],
    ['a space before a bracket', ['all (staff )'], 'all (staff)'],
    ['a line break between brackets', ['[x]', '(y)'], '[x](y)'],
    ['a break between Chinese letters', ['北京大', '学医院'], '北京大学医院'],
    ['a break between Thai letters', ['โรง', 'พยาบาล'], 'โรงพยาบาล'],
    ['a break in a word that no line can hold', ['a'.repeat(31), 'bcd'], `${'a'.repeat(31)}bcd`],
    ['a bullet', ['• Led 12 nurses'], 'Led 12 nurses'],
    ['other dashes', ['2016 - 2019'], '2016 – 2019'],
  ])('reads over %s', (_, lines, text) => {
    expect(read(lines, text)).toBeDefined();
  });

  it.each<[string, string[], string]>([
    ['a word split by a space', ['pro grammes'], 'programmes'],
    ['a word split by a line break', ['pro', 'grammes'], 'programmes'],
    ['words run together', ['wrotethe'], 'wrote the'],
    ['a part of a word', ['Certified'], 'C'],
    ['a number in a longer one', ['1200'], '120'],
    ['another case', ['ada lovelace'], 'Ada Lovelace'],
    ['a sign that patterns use', ['aXb (c'], 'a.b'],
  ])('does not read over %s', (_, lines, text) => {
    expect(read(lines, text)).toBeUndefined();
  });

  it('reads an address over a line break behind a mark, but not over a space', () => {
    expect(read(['https://example.org/', 'cv'], 'https://example.org/cv', true)).toBeDefined();
    expect(read(['ada@example. org'], 'ada@example.org', true)).toBeUndefined();
    expect(read(['ada @example.org'], 'ada@example.org', true)).toBeUndefined();
  });

  it.each(['C++', 'F#', '.NET', 'a.b (c) [d] {e} ^f$ g|h \\i /j', '“x”', '100 %', '?', '- x'])(
    'finds %j as it is',
    (text) => {
      expect(read([`before, ${text}, after`], text)).toBeDefined();
    },
  );
});
