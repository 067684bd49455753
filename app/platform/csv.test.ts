import { expect, test } from 'vitest';
import { readCsv, toCsv } from './csv';

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['＝1+1', "'＝1+1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['a=b', 'a=b'],
  ['a,b', '"a,b"'],
  ['a\nb', '"a\nb"'],
  ['', ''],
])('writes %j as %j', (value, cell) => {
  expect(toCsv([[value]])).toBe(`${cell}\r\n`);
});

test('writes numbers as numbers and nothing as nothing', () => {
  expect(toCsv([['a', -0.5, null, 3], ['b']])).toBe('a,-0.5,,3\r\nb\r\n');
});

test('reads back what it wrote, formulas and all', () => {
  const rows = [
    ['=1+1', 'a,b', 'say "x"', ''],
    ['-', "it's", 'two\nlines', '\t'],
  ];
  expect(readCsv(toCsv(rows))).toEqual(rows);
});

test.each([
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '\ufeffa;b\r\nc;d,e\r\n',
    [
      ['a', 'b'],
      ['c', 'd,e'],
    ],
  ],
  ['a,,\n\n  \nb', [['a', '', ''], ['b']]],
  ['"a"",""b",c', [['a","b', 'c']]],
  ['a,', [['a', '']]],
  ['', []],
])('reads %j', (text, rows) => {
  expect(readCsv(text)).toEqual(rows);
});

test('reads nothing where a quote never ends, or there is no end of rows', () => {
  expect(readCsv('a,"b\nc')).toBeUndefined();
  expect(readCsv('a\n'.repeat(5_001))).toBeUndefined();
  expect(readCsv(`"${'a'.repeat(500_000)}`)).toBeUndefined();
});
