import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MakingCost } from './making-cost';

test.each([
  ['sample', 0, /^Free: this is the sample person/],
  ['again', 0, /^Free: you have made this resume before/],
  ['credit', 5, /^Uses 1 of the 5 resumes you have left.*making it again is free/],
  ['credit', 1, /^Uses the 1 resume you have left/],
  ['credit', 0, /^You have no resumes left/],
] as const)('what is %s with %i left is said before', (cost, left, said) => {
  const markup = renderToStaticMarkup(<MakingCost cost={cost} left={left} />);
  expect(markup.replaceAll(/<[^>]+>/g, '')).toMatch(said);
});
