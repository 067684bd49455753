import { expect, test } from 'vitest';
import { holdsWords } from './search-resumes';

test.each([
  ['Electrician, Harlow Dairy', 'dairy', true],
  ['Electrician, Harlow Dairy', 'dairy electr', true],
  ['Electrician, Harlow Dairy', 'dairy nurse', false],
  ['Žofie Nováková', 'zofie NOVAKOVA', true],
  ['Éclairagiste', 'éclair', true],
  ['100 % of calls', '%', true],
  ['calls', '%', false],
  ['anything', '   ', true],
])('%j holds %j: %s', (text, typed, expected) => {
  expect(holdsWords(text, typed)).toBe(expected);
});
