import { expect, test } from 'vitest';
import { interview as schema, INTERVIEW_FORMAT } from '~/features/interview/interview';
import { keepProven } from './keep-proven';
import { LineBuilder } from './line-builder';

const action = 'I moved the rack';
const result = 'breakages went from 9 to 2 a month';
const interview = schema.parse({
  format: INTERVIEW_FORMAT,
  history: [{ id: 'h1', title: 'Cook', organisation: 'Fern', end: 'present' }],
  stories: [{ question: 4, historyId: 'h1', action, result }],
});

/** A line of parts, each said to be taken from a whole answer. */
const lineOf = (...parts: [words: string, source: string, answer: string][]) => {
  const line = new LineBuilder();
  parts.forEach(([words, source, answer], index) => {
    if (index > 0) line.connect('; ');
    line.take(words, { source, start: 0, end: answer.length });
  });
  return line.build();
};
const DEED: [string, string, string] = ['moved the rack', '/stories/0/action', action];
const RESULT: [string, string, string] = [result, '/stories/0/result', result];
const FALSE: [string, string, string] = [
  'breakages went from 9 to 1 a month',
  '/stories/0/result',
  result,
];

test('a line that follows stays as it is', () => {
  const line = lineOf(DEED, RESULT);
  expect(keepProven(interview)(line, 'h1', 'bullet')).toEqual(line);
});

test('a part in doubt goes, and the proof of the rest moves with its words', () => {
  const kept = keepProven(interview)(lineOf(DEED, FALSE, RESULT), 'h1', 'bullet');
  expect(kept).toEqual(lineOf(DEED, RESULT));
});

test('a bullet whose deed is in doubt goes whole, a scope line keeps its other parts', () => {
  const line = lineOf(FALSE, RESULT);
  expect(keepProven(interview)(line, 'h1', 'bullet')).toBeUndefined();
  expect(keepProven(interview)(line, 'h1', 'scope')).toEqual(lineOf(RESULT));
});

test('nothing is left of a line under another entry', () => {
  expect(keepProven(interview)(lineOf(RESULT), 'elsewhere', 'scope')).toBeUndefined();
});
