import { expect, test } from 'vitest';
import type { InterviewFile } from '~/features/interview/interview';
import { writeBuiltin } from '../../builtin/write-builtin';
import { sampleInput } from '../../testing/read-sample';

type Row = NonNullable<InterviewFile['history']>[number];

const resumeOf = (file: Partial<InterviewFile>) =>
  writeBuiltin(sampleInput({ format: 'cvstomize/interview@1', ...file })).resume;

const study = (title: string, row: Partial<Row> = {}) =>
  resumeOf({
    history: [{ id: 'a', kind: 'education', title, organisation: 'Millbrook College', ...row }],
  }).education?.[0];

test.each([
  ['Certificate III in Weaving', {}, 'Certificate III', 'Weaving'],
  ['SVQ 2 textile care', {}, 'SVQ 2', 'Textile care'],
  ['Level 3 weaving', {}, 'Level 3', 'Weaving'],
  ['Level 2 Certificate in Dyeing', {}, 'Level 2 Certificate', 'Dyeing'],
  ['BSc Textiles', { start: '2024', end: 'present' }, 'BSc', 'Textiles (in progress)'],
  ['BSc Textiles', { end: '2014', words: 'did not finish' }, 'BSc', 'Textiles (not completed)'],
  ['BSc Textiles (part time)', { end: 'present' }, 'BSc', 'Textiles (part time, in progress)'],
])('%j prints its degree and how it stands', (title, row, studyType, area) => {
  expect(study(title, row)).toMatchObject({ studyType, area });
});

test('a grade is told apart from courses, and evening classes are no course', () => {
  const told = study('Level 3 weaving', { words: 'evening classes, got distinction' });
  expect(told).toMatchObject({ score: 'Distinction' });
  expect(told?.courses).toBeUndefined();
});

test('what somebody did at a school stands with it, and makes no project of it', () => {
  const { education, projects } = resumeOf({
    history: [
      {
        ...{ id: 'a', kind: 'education', title: 'School certificate' },
        ...{ organisation: 'Millbrook College', did: ['english and maths', 'distinction'] },
      },
    ],
  });
  expect(education).toMatchObject([{ courses: ['English and maths'], score: 'Distinction' }]);
  expect(projects).toBeUndefined();
});

test('what is answered with no under a course of study does not print', () => {
  const { courses = [] } = study('School certificate', {
    words: 'Level 2 chemistry. University Entrance: no.',
  }) ?? { courses: [] };
  expect(courses.join()).not.toContain('Entrance');
});

const languages = (name: string, level: string) =>
  resumeOf({ skills: { languages: [{ name, level }] } }).languages ?? [];

test.each([
  ['good speaking, write not so good', 'good speaking'],
  ['level 1, rusty', 'level 1'],
  ['understand but dont speak', 'understand'],
])('of the level %j only what somebody can do prints', (level, fluency) => {
  expect(languages('Welsh', level)).toEqual([{ language: 'Welsh', fluency }]);
});

test.each(['2 years in school, not really', 'hardly', 'none'])(
  'a language with the level %j is none',
  (level) => {
    expect(languages('Welsh', level)).toEqual([]);
  },
);

const certificates = (date: string, never: string[] = []) =>
  resumeOf({
    skills: { certificates: [{ name: 'loom safety', issuer: '', date }] },
    never,
  }).certificates?.map(({ name }) => name) ?? [];

test.each([
  ['done', ['Loom safety']],
  ['exam booked for november', ['Loom safety (exam booked for November)']],
  ['failed first try, rebooked for may', ['Loom safety (booked for May)']],
  ['ends soon (aug 2026)', ['Loom safety (ends soon, August 2026)']],
  ['on the scheme', ['Loom safety (on the scheme)']],
  ['never did it', []],
  ['expired', []],
])('a certificate dated %j prints as it stands', (date, names) => {
  expect(certificates(date)).toEqual(names);
});

test('a status is told without what must not appear', () => {
  expect(certificates('sent my papers, waiting', ['my papers'])).toEqual([
    'Loom safety (applied: waiting)',
  ]);
});

test('a common word in what must not appear does not take a typed skill away', () => {
  const { skills = [] } = resumeOf({
    skills: { words: 'gas fitting, gas incident reports' },
    never: ['the gas incident'],
  });
  expect(skills.flatMap(({ keywords = [] }) => keywords)).toEqual(['Gas fitting']);
});
