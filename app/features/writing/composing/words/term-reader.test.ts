import { expect, test } from 'vitest';
import { lexiconTerms } from './term-reader';

test.each([
  ['Wrote javascript and html', 'Wrote JavaScript and HTML'],
  ['Keeps https://example.org/python as it is', 'Keeps https://example.org/python as it is'],
  [
    'See www.python.example and ada@javascript.example',
    'See www.python.example and ada@javascript.example',
  ],
])('%j is spelled %j', (text, spelled) => {
  expect(lexiconTerms.spellTerms(text)).toBe(spelled);
});
