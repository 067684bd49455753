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

test('the draft asks first, then its gaps, must-haves first, each under the question with room for it', () => {
  const asked = questionsAsked(
    { questions: [{ about: '/stories/0/action', text: 'How many?' }], coverage },
    interview,
    posting,
  );
  expect(asked).toEqual([
    { text: 'How many?', question: 5 },
    { text: 'Have you worked with SAP?', question: 11 },
    { text: 'Do you speak GREEK?', question: 11 },
    { text: 'Do you hold HACCP?', question: 11 },
  ]);
});

test('a gap the draft asks about is asked once', () => {
  const asked = questionsAsked(
    { questions: [{ about: 'SAP', text: 'Where did you use SAP?' }], coverage },
    interview,
    posting,
  );
  expect(asked[0]).toEqual({ text: 'Where did you use SAP?', question: 11 });
  expect(asked.filter(({ text }) => text.includes('SAP'))).toHaveLength(1);
});

test('without a posting only the draft asks', () => {
  expect(questionsAsked({ questions: [], coverage: null }, interview, null)).toEqual([]);
});

test('requirements come by status, must-haves first', () => {
  const { covered, partial, gap } = requirementsViewOf(coverage, posting);
  expect(covered.map(({ label }) => label)).toEqual(['PLC']);
  expect(partial).toEqual([]);
  expect(gap.map(({ label }) => label)).toEqual(['SAP', 'GREEK', 'HACCP']);
});
