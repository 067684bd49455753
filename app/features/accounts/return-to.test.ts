import { expect, it } from 'vitest';
import { safeReturnTo } from './return-to';

it.each([
  ['/resumes', '/resumes'],
  ['/interviews/abc/questions/4?x=1', '/interviews/abc/questions/4?x=1'],
  ['/a#b', '/a'],
  ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
])('goes on to %s', (value, path) => {
  expect(safeReturnTo(value)).toBe(path);
});

it.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/a/..//evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  'resumes',
  '',
  ' /resumes',
  '/a\nb',
  `/${'a'.repeat(600)}`,
  undefined,
  null,
  ['/resumes'],
])('does not follow %j', (value) => {
  expect(safeReturnTo(value, '/fallback')).toBe('/fallback');
});
