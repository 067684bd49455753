import { expect, test } from 'vitest';
import { interview, INTERVIEW_FORMAT } from '~/features/interview/interview';
import { notOnPage } from './not-on-page';

const told = interview.parse({
  format: INTERVIEW_FORMAT,
  person: { name: 'Ann' },
  history: [
    { id: 'h1', title: 'Cook', did: ['ran the pass', 'ordered the fish'], words: 'nights' },
  ],
  stories: [
    { question: 4, action: 'cut waste', result: 'by half' },
    { question: 5, action: 'wrote a list' },
    { question: 10, action: 'burnt the soup', onResume: false },
  ],
  skills: { words: 'knives' },
});
const claim = (source: string) => ({
  path: '/work/0/highlights/0',
  text: 'x',
  evidence: [{ source, quote: 'x', start: 0, end: 1 }],
});

test('what no line rests on is not on the page, a story as a whole', () => {
  const claims = [claim('/history/0/did/0'), claim('/stories/0/action')];
  expect(notOnPage(told, claims).map(({ text }) => text)).toEqual([
    'nights',
    'ordered the fish',
    'wrote a list',
  ]);
});

test('everything told is off an empty page, but what is to stay off it', () => {
  expect(notOnPage(told, []).map(({ text }) => text)).toEqual([
    'nights',
    'ran the pass',
    'ordered the fish',
    'cut waste',
    'by half',
    'wrote a list',
  ]);
});
