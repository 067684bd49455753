import { expect, test } from 'vitest';
import { toCsv } from './csv';

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
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
