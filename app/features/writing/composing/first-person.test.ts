import { expect, test } from 'vitest';
import { interview as schema, INTERVIEW_FORMAT } from '~/features/interview/interview';
import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import { checkWithoutProof } from '~/features/grounding/proof/check-line';
import { sourcesOf } from '~/features/grounding/proof/source';
import { bulletsOf } from '../testing/bullets-of';

test.each([
  ['I counted 40 parcels on my shift', 'Counted 40 parcels on my shift'],
  ['I changed my route to 12 stops', 'Changed my route to 12 stops'],
  ['I hired 2 bakers from my network', 'Hired 2 bakers from my network'],
  ['I wrote 3 guides with my mentor', 'Wrote 3 guides with my mentor'],
  ['I taught myself Excel in 3 weeks', 'Learned Excel in 3 weeks'],
  ['I moved 9 guests myself to the other wing', 'Moved 9 guests to the other wing'],
  [
    'I welded 20 frames with a foreman looking over my shoulder',
    'Welded 20 frames with a foreman looking over my shoulder',
  ],
])('what is the person’s stays theirs, and “I” is left out: “%s”', (action, line) => {
  expect(bulletsOf({ action })).toEqual([line]);
});

test('what was done for those who were taught is told in the past', () => {
  const lines = bulletsOf({
    question: 8,
    end: 'present',
    situation: '3 trainees since 2021',
    action: 'I show them the kiln, hold a review each month',
    result: 'all 3 passed',
  });
  expect(lines.join()).toMatch(/^Guided 3 trainees since 2021: showed .*held a review/);
});

test('“own” stands for “my”, and for nobody else’s', () => {
  const judged = (words: string, text: string): string => {
    const interview = schema.parse({
      format: INTERVIEW_FORMAT,
      history: [{ id: 'h1', title: 'Clerk', organisation: 'Fern', words }],
    });
    const sources = sourcesOf(cutClauses(interview), []);
    return checkWithoutProof({ text, language: 'en', sources }).verdict;
  };
  expect(judged('I counted 40 parcels on my shift', 'Counted 40 parcels on own shift')).toBe(
    'supported',
  );
  expect(judged('I counted 40 parcels on the shift', 'Counted 40 parcels on own shift')).toBe(
    'unclear',
  );
  expect(judged('shift of 9 people', 'Own shift of 9 people')).toBe('unclear');
});
