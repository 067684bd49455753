import { expect, test } from 'vitest';
import { interview, type InterviewFile } from '~/features/interview/interview';
import { judge } from '../judge';

const isSupported = (skill: string, answers: Partial<InterviewFile>): boolean =>
  judge(
    { resume: { skills: [{ name: 'Skills', keywords: [skill] }] }, claims: [] },
    interview.parse({ format: 'cvstomize/interview@1', ...answers }),
  ).supported;

const sage = { items: [{ name: 'Sage 50', level: 'intermediate' }], words: 'Sage 50 until 2019' };

test.each<[string, Partial<InterviewFile>]>([
  ['Sage 50 (intermediate; until 2019)', { skills: sage }],
  ['SQL (joins, CTEs)', { skills: { words: 'SQL (joins, CTEs), weaving' } }],
  ['Vue.js (a bit)', { skills: { words: 'vue a bit, weaving' } }],
  [
    'Excel register',
    {
      skills: { words: 'weaving; Excel register' },
      extra: [{ question: 'Have you used a LIMS?', words: 'No. Excel register only' }],
    },
  ],
])('%s is supported by its name and each part of its bracket', (skill, answers) => {
  expect(isSupported(skill, answers)).toBe(true);
});

test.each<[string, Partial<InterviewFile>]>([
  ['Sage 200', { skills: sage }],
  ['Sage 50 (expert)', { skills: sage }],
  ['SQL (window functions)', { skills: { words: 'SQL (joins). window functions never' } }],
  ['Dyeing', { skills: { words: 'weaving' } }],
  ['Dyeing', { skills: { words: 'weaving, no dyeing' } }],
])('%s is refused', (skill, answers) => {
  expect(isSupported(skill, answers)).toBe(false);
});
