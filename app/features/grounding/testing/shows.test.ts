import { expect, it } from 'vitest';
import { isPattern, shows } from './shows';

it('finds whole words in any case, and no part of a word', () => {
  expect(shows('Uses excel daily', 'Excel')).toBe(true);
  expect(shows('An excellent record', 'Excel')).toBe(false);
  expect(shows('Écoles de Lyon', 'cole')).toBe(false);
});

it('takes what is no pattern by the letter', () => {
  expect(isPattern('Node.js')).toBe(false);
  expect(shows('Node.js 20', 'Node.js')).toBe(true);
  expect(shows('NodeXjs 20', 'Node.js')).toBe(false);
});

it('reads what has the marks of one as a regular expression', () => {
  expect(isPattern(String.raw`\b(2|two) hours`)).toBe(true);
  expect(shows('in Two hours', String.raw`\b(2|two) hours`)).toBe(true);
  expect(shows('in 12 hours', String.raw`\b(2|two) hours`)).toBe(false);
});
