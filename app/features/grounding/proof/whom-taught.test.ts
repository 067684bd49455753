import { expect, test } from 'vitest';
import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import { interview as schema, INTERVIEW_FORMAT } from '~/features/interview/interview';
import { whomTaught } from './whom-taught';

const named = (situation: string): string | undefined => {
  const [clause] = cutClauses(
    schema.parse({
      format: INTERVIEW_FORMAT,
      history: [{ id: 'h1', title: 'Clerk', organisation: 'Fern' }],
      stories: [{ question: 8, historyId: 'h1', situation }],
    }),
  );
  const found = clause && whomTaught(clause);
  return found && situation.slice(found.start, found.end);
};

test.each([
  ['Two porters joined after me', 'Two porters'],
  ['My junior clerk had never used a computer', 'junior clerk'],
  ['We had two placement students in 2022 and one in 2024', 'two placement students in 2022'],
  ['I was given a new apprentice', 'a new apprentice'],
  ['new hires quit in the first week', 'new hires'],
  ['3 new graduates started in May', '3 new graduates'],
])('“%s” names %s', (situation, who) => {
  expect(named(situation)).toBe(who);
});

test.each([
  'My boss asked me to help out',
  'Our new manager had no idea of the till',
  'Families called the desk all day',
  'We had two ovens and one was broken',
  'Two trainees were asked to leave by my colleague and I watched',
  'The daily reports were on paper',
])('“%s” names nobody to teach, or says no more than that', (situation) => {
  expect([undefined, 'Two trainees']).toContain(named(situation));
});
