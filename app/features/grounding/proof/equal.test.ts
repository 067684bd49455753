import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readStatements } from '~/features/language/statements';
import { claimsNoMore, isInitialism, sameFigure, sameWord } from './equal';

const figure = (text: string) => readStatements(text).quantities[0];
const word = (text: string) => readStatements(text).words[0];
const same = (a: string, b: string): boolean => {
  const [one, two] = [figure(a), figure(b)];
  return one !== undefined && two !== undefined && sameFigure(one, two);
};

describe('figures', () => {
  it('equal themselves, in digits with separators or without', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (value) => {
        expect(same(`${value} boxes`, `${value} boxes`)).toBe(true);
        expect(same(`${value.toLocaleString('en-US')} boxes`, `${value} boxes`)).toBe(true);
      }),
    );
  });

  it('never equal another value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 99_999 }),
        (a, b) => {
          fc.pre(a !== b && !(a > 1900 && a < 2100) && !(b > 1900 && b < 2100));
          expect(same(`${a} boxes`, `${b} boxes`)).toBe(false);
        },
      ),
    );
  });

  test.each([
    ['twelve boxes', '12 boxes'],
    ['1.2M boxes', '1,200,000 boxes'],
    ['14k boxes', '14,000 boxes'],
    ['0.8%', '0.8 %'],
    ['2-3 boxes', '2 to 3 boxes'],
  ])('“%s” is “%s”', (a, b) => {
    expect(same(a, b)).toBe(true);
  });

  test.each([
    ['30%', '30 boxes'],
    ['30 boxes', '30%'],
    ['£30', '$30'],
    ['3rd box', '3 boxes'],
    ['2 to 3 boxes', '2 boxes'],
  ])('“%s” is not “%s”', (a, b) => {
    expect(same(a, b)).toBe(false);
  });

  it('that could not be read equal nothing', () => {
    const read = figure('12 boxes');
    if (read === undefined) throw new Error('12 must be read, or this test means nothing');
    const unread = { ...read, values: [] };
    expect(sameFigure(unread, read)).toBe(false);
    expect(sameFigure(read, unread)).toBe(false);
    expect(sameFigure(unread, unread)).toBe(false);
  });

  test.each([
    ['12 boxes', 'about 12 boxes', false],
    ['about 12 boxes', 'about 12 boxes', true],
    ['over 12 boxes', '12 boxes', false],
    ['12 boxes', '12 boxes a week', false],
    ['12 boxes a day', '12 boxes a week', false],
    ['12 boxes per week', '12 boxes a week', true],
    ['12 boxes', 'almost 12 boxes', false],
  ])('“%s” of “%s” claims no more: %s', (line, said, expected) => {
    const [mine, theirs] = [figure(line), figure(said)];
    if (mine === undefined || theirs === undefined) throw new Error('Both must be read');
    expect(claimsNoMore(mine, theirs)).toBe(expected);
  });
});

describe('dates', () => {
  it('“present” is none', () => {
    expect(readStatements('present at 4 meetings').dates).toEqual([]);
  });

  it('a day of a month is no year', () => {
    expect(readStatements('sept 23').dates[0]).toMatchObject({ year: null, month: 9, day: 23 });
  });
});

describe('words', () => {
  test.each([
    ['trained', 'train'],
    ['nurses', 'nurse'],
    ['organise', 'organize'],
    ['rang', 'phoned'],
    ['september', 'sept'],
    ['approximately', 'approx'],
  ])('“%s” is “%s”', (a, b) => {
    const [one, two] = [word(a), word(b)];
    expect(one && two && sameWord(one, two)).toBeDefined();
  });

  test.each([
    ['led', 'ran'],
    ['managed', 'helped'],
    ['manager', 'manage'],
    ['designed', 'built'],
    ['all', 'some'],
    ['nurse', 'doctor'],
    ['trained', 'trainer'],
  ])('“%s” is not “%s”', (a, b) => {
    const [one, two] = [word(a), word(b)];
    expect(one && two && sameWord(one, two)).toBeUndefined();
  });

  it('first letters stand for their words, in their order', () => {
    const { words } = readStatements('patient administration system');
    expect(isInitialism('PAS', words)).toBe(true);
    expect(isInitialism('PSA', words)).toBe(false);
    expect(isInitialism('pas', words)).toBe(false);
  });
});
