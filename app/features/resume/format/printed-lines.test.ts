import { expect, test } from 'vitest';
import { linesPrinted } from './printed-lines';

const isPrinted = linesPrinted({
  basics: { label: 'Electrician' },
  work: [
    {
      name: 'Northgate',
      position: 'Fitter',
      highlights: ['Wired four industrial control panels', 'Trained 2 apprentices'],
    },
  ],
  skills: [{ name: 'Tools', keywords: ['Megger testing', 'AutoCAD'] }],
});

test.each([
  ['control panels', 'within a longer phrase'],
  ['4 panels', 'in figures where the page has words'],
  ['panels wired', 'in another order'],
  ['an apprentice trained', 'in another form'],
  ['autocad', 'in other letters'],
  ['the', 'nothing to tell'],
])('%s is on the page: %s', (text) => {
  expect(isPrinted(text)).toBe(true);
});

test.each([
  ['3 panels', 'another number'],
  ['panels for apprentices', 'the words of two lines'],
  ['wired a boiler', 'half of it'],
])('%s is not: %s', (text) => {
  expect(isPrinted(text)).toBe(false);
});
