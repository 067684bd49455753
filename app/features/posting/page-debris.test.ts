import { expect, it } from 'vitest';
import { splitLines } from './lines';
import { withoutPage } from './page-debris';

const read = (text: string) => {
  const { own, left } = withoutPage(splitLines(text));
  return { own: own.map((line) => line.text), left: left.map(({ reason }) => reason) };
};

it('leaves out what a board says of the reader, up to the posting itself', () => {
  const text =
    'Welder\nProfile insights\nLicences\nDo you have a licence?\nJob description\nYou weld.';
  expect(read(text)).toEqual({
    own: ['Welder', 'Job description', 'You weld.'],
    left: ['Belongs to the page, not to the posting'],
  });
});

it('ends where a page lists others, also when no blank line stands before', () => {
  const text = 'Welder\nYou weld.\nPeople also viewed\nKey Account Manager (SaaS)';
  expect(read(text)).toEqual({
    own: ['Welder', 'You weld.'],
    left: ['Another posting of the page'],
  });
});

it.each([
  'Welder\nSimilar jobs have taught you to read a drawing.',
  'Welder\nProfile insights\nYou weld.',
])('keeps %j whole', (text) => {
  expect(read(text)).toEqual({ own: text.split('\n'), left: [] });
});
