import { expect, test } from 'vitest';
import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import { interview as schema, INTERVIEW_FORMAT } from '~/features/interview/interview';
import { checkWithoutProof } from './check-line';
import { sourcesOf } from './source';

const verdict = (question: number, situation: string, action: string, text: string): string => {
  const interview = schema.parse({
    format: INTERVIEW_FORMAT,
    history: [{ id: 'h1', title: 'Clerk', organisation: 'Fern' }],
    stories: [{ question, historyId: 'h1', situation, action }],
  });
  const sources = sourcesOf(cutClauses(interview), [question]);
  return checkWithoutProof({ text, language: 'en', sources }).verdict;
};

const had = 'Two barbers had flu and we had 63 bookings for two days';

test('how much there was to do may stand before what was done about it', () => {
  expect(
    verdict(6, had, 'I called the guests', '63 bookings for two days: called the guests'),
  ).toBe('supported');
});

test.each([
  ['as a deed', 6, 'I called the guests', 'Took 63 bookings in two days'],
  ['with another number', 6, 'I called the guests', '65 bookings for two days: called the guests'],
  [
    'where the others did it too',
    6,
    'we called the guests',
    '63 bookings for two days: called the guests',
  ],
  [
    'under another question',
    5,
    'I called the guests',
    '63 bookings for two days: called the guests',
  ],
] as const)('but not %s', (_, question, action, text) => {
  expect(verdict(question, had, action, text)).toBe('unclear');
});
