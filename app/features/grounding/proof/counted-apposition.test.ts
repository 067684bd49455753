import { expect, it } from 'vitest';
import { cutAnswer } from '~/features/interview/clauses/cut-clauses';
import { checkWithoutProof } from './check-line';
import { sourcesOf } from './source';

const verdictOf = (answer: string, text: string): string => {
  const field = { source: '/history/0/words', text: answer, field: 'history' as const };
  const clauses = cutAnswer({ ...field, historyId: 'h1', story: null }, 'en', new Set());
  return checkWithoutProof({ text, language: 'en', sources: sourcesOf(clauses) }).verdict;
};

it.each([
  ['I wired conveyors at customer sites, 25 sites in 3 years', 'Wired conveyors at 25 customer sites in 3 years'], // prettier-ignore
  ['I cleaned classrooms, 14 classrooms', 'Cleaned 14 classrooms'],
  ['I trained night porters, 6 porters', 'Trained 6 night porters'],
])('a count said right after what it counts may stand before it: %s', (answer, text) => {
  expect(verdictOf(answer, text)).toBe('supported');
});

it.each([
  ['I wired conveyors at customer sites, 25 sites in 3 years', 'Wired 25 conveyors at customer sites in 3 years'], // prettier-ignore
  ['I cleaned classrooms, 14 corridors', 'Cleaned 14 classrooms'],
  ['I cleaned classrooms. 14 classrooms are in the annexe', 'Cleaned 14 classrooms'],
  ['I trained night porters, about 6 porters', 'Trained 6 night porters'],
])('a count of something else, or a surer one, may not: %s', (answer, text) => {
  expect(verdictOf(answer, text)).not.toBe('supported');
});
