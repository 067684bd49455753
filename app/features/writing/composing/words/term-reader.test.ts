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

test.each([
  ['Moved typescript and postgresql to k8s', 'Moved TypeScript and PostgreSQL to k8s'],
  ['Made a powerbi dashboard', 'Made a powerbi dashboard'],
  ['Wrote xlookup formulas', 'Wrote xlookup formulas'],
])('a name stays the person’s own, in its usual letters: %j', (text, spelled) => {
  expect(lexiconTerms.spellNames(text)).toBe(spelled);
});
