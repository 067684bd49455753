import { expect, test } from 'vitest';
import type { LineToExpect, Preparation } from '~/features/writing/preparation/preparation';
import { NOTHING_ADDED } from './edited-preparation';
import {
  questionWordings,
  withNewQuestions,
  withoutQuestion,
  withQuestions,
} from './worded-questions';

const line = (text: string, question: string): LineToExpect => ({
  ...{ path: '/work/0/highlights/0', text, question, followUp: null, story: { parts: [] } },
});
const preparation: Preparation = {
  ...{ gaps: [], reserve: [], toAsk: [] },
  lines: [line('Wired 25 sites', 'What was it like?'), line('Tested all', 'And this?')],
};
const notes = { notes: { 'Wired 25 sites': 'The van' }, toAsk: ['Why?'] };
const worded = {
  ...line('Wired 25 sites', 'How did you wire 25 sites?'),
  worded: { model: 'a model', before: 'What was it like?' },
};

test('questions of a model stand beside the person’s notes, about the line they are for', () => {
  const own = withNewQuestions(notes, [worded, line('Tested all', 'And this?')])!;
  expect(own).toEqual({
    ...notes,
    questions: { 'Wired 25 sites': { text: 'How did you wire 25 sites?', model: 'a model' } },
  });
  const shown = withQuestions(preparation, own);
  expect(shown.lines).toEqual([worded, preparation.lines[1]]);
  expect(questionWordings(shown)).toEqual([
    {
      ...{ id: 'Wired 25 sites', about: 'Wired 25 sites', model: 'a model' },
      ...{ before: 'What was it like?', after: 'How did you wire 25 sites?' },
    },
  ]);
});

test('a question about a line that is printed no more is not shown', () => {
  const own = withNewQuestions(NOTHING_ADDED, [worded])!;
  const shown = withQuestions({ ...preparation, lines: preparation.lines.slice(1) }, own);
  expect(questionWordings(shown)).toEqual([]);
});

test('nothing is kept where nothing was found', () => {
  expect(withNewQuestions(notes, preparation.lines)).toBeUndefined();
});

test('they are taken back one by one, or all at once, and notes stay', () => {
  const other = { text: 'What did you test?', model: 'a model' };
  const own = { ...notes, questions: { 'Wired 25 sites': other, 'Tested all': other } };
  expect(withoutQuestion(own, 'Tested all')).toEqual({
    ...notes,
    questions: { 'Wired 25 sites': other },
  });
  expect(withoutQuestion(own, null)).toEqual(notes);
});
