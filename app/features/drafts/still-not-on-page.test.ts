import { expect, test } from 'vitest';
import { stillNotOnPage } from './still-not-on-page';

const said = (source: string, quote: string) => ({ source, quote, start: 0, end: quote.length });
const claim = (path: string, text: string, evidence: ReturnType<typeof said>[]) => ({
  path,
  text,
  evidence,
});
const kept = claim('/work/0/highlights/0', 'Wired panels', [
  said('/stories/0/action', 'wired 12 panels'),
]);
const draft = {
  claims: [kept],
  notOnPage: [said('/stories/0/action', 'wired 12 panels'), said('/scope/words', 'team of 4')],
};
const page = (...highlights: string[]) => ({ work: [{ highlights }] });

test('stays on the list while neither a line says it nor a new one rests on it', () => {
  const now = { resume: page('Wired panels'), claims: [kept] };
  expect(stillNotOnPage(draft, now)).toEqual(draft.notOnPage);
});

test('is off the list once a line holds its words', () => {
  const now = { resume: page('Wired 12 panels'), claims: [kept] };
  expect(stillNotOnPage(draft, now)).toEqual([draft.notOnPage[1]]);
});

test('is off the list once a new line rests on it, in other words', () => {
  const added = claim('/work/0/highlights/1', 'Led four people', [
    said('/scope/words', 'team of 4'),
  ]);
  const now = { resume: page('Wired panels', 'Led four people'), claims: [kept, added] };
  expect(stillNotOnPage(draft, now)).toEqual([draft.notOnPage[0]]);
});
