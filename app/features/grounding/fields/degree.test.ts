import { expect, test } from 'vitest';
import { interview } from '~/features/interview/interview';
import { judge } from '../judge';

const study = (words: string, end = '2014') =>
  interview.parse({
    format: 'cvstomize/interview@1',
    history: [
      {
        id: 'a',
        kind: 'education',
        title: 'BSc Textile Technology',
        organisation: 'Millbrook College',
        start: '2011',
        end,
        words,
      },
    ],
  });

const isSupported = (entry: object, of: ReturnType<typeof study>): boolean =>
  judge({ resume: { education: [{ institution: 'Millbrook College', ...entry }] }, claims: [] }, of)
    .supported;

test.each([
  ['Textile Technology', '', '2014', true],
  ['Textile Technology', '3 years, did not finish', '2014', false],
  ['Textile Technology (not completed)', '3 years, did not finish', '2014', true],
  ['Textile Technology (in progress)', '', 'present', true],
  ['Textile Technology (in progress)', '', '2014', false],
  ['Marine Biology', '', '2014', false],
])('%j stands beside %j, ended %s: %s', (area, words, end, supported) => {
  expect(isSupported({ studyType: 'BSc', area }, study(words, end))).toBe(supported);
});

test('a result with a full stop behind it is no date', () => {
  const of = study('GPA 3.4. coursework: dyes');
  expect(isSupported({ area: 'BSc Textile Technology', score: 'GPA 3.4' }, of)).toBe(true);
  expect(isSupported({ area: 'BSc Textile Technology', score: 'GPA 3.8' }, of)).toBe(false);
});
