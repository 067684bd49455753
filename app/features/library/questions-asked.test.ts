import { expect, test } from 'vitest';
import { INTERVIEW_FORMAT, interview as schema } from '~/features/interview/interview';
import type { Coverage } from '~/features/posting/posting';
import { postingOf } from '~/features/posting/testing/posting-of';
import { questionsAsked } from './questions-asked';
import { requirementsViewOf } from './requirements';

const interview = schema.parse({
  format: INTERVIEW_FORMAT,
  stories: [{ question: 5, action: 'wrote a checklist' }],
});

const posting = postingOf([
  { id: 'haccp', label: 'HACCP', must: false, kind: 'credential' },
  { id: 'plc', label: 'PLC' },
  { id: 'sap', label: 'SAP' },
  { id: 'greek', label: 'GREEK', kind: 'language' },
]);

const part = (requirementId: string, status: 'covered' | 'partial' | 'gap') => ({
  requirementId,
  weight: 1,
  credit: status === 'covered' ? (1 as const) : (0 as const),
  status,
  where: status === 'covered' ? ['/skills/0/keywords/0'] : [],
});

const coverage: Coverage = {
  score: 40,
  band: 'fair',
  must: { covered: 1, total: 3 },
  nice: { covered: 0, total: 1 },
  parts: [part('haccp', 'gap'), part('plc', 'covered'), part('sap', 'gap'), part('greek', 'gap')],
};

test('what the draft asks stands under the question with room for it, and nothing else is asked', () => {
  const questions = [
    { about: '/stories/0/action', text: 'What did you do?' },
    { about: 'SAP', text: 'Where did you use SAP?' },
  ];
  expect(questionsAsked({ questions }, interview, posting)).toEqual([
    { ...questions[0], question: 5, isForNumber: false },
    { ...questions[1], question: 11, isForNumber: false },
  ]);
  expect(questionsAsked({ questions: [] }, interview, posting)).toEqual([]);
});

test('a number somebody does not know is not asked for', () => {
  const questions = [{ about: '/stories/0/result', text: 'How many?' }];
  const [story] = interview.stories;
  expect(questionsAsked({ questions }, interview, posting)).toMatchObject([{ isForNumber: true }]);
  const without = { ...interview, stories: [{ ...story!, noNumber: true }] };
  expect(questionsAsked({ questions }, without, posting)).toEqual([]);
});

test('requirements come by status, must-haves first', () => {
  const { covered, partial, gap } = requirementsViewOf(coverage, posting);
  expect(covered.map(({ label }) => label)).toEqual(['PLC']);
  expect(partial).toEqual([]);
  expect(gap.map(({ label }) => label)).toEqual(['SAP', 'GREEK', 'HACCP']);
});
