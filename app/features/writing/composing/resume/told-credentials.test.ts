import { expect, test } from 'vitest';
import type { InterviewFile } from '~/features/interview/interview';
import { writeBuiltin } from '../../builtin/write-builtin';
import { sampleInput } from '../../testing/read-sample';

const printed = (words: string, skills: InterviewFile['skills'] = {}) => {
  const history = [{ id: 'a', title: 'Fitter', organisation: 'Mill', words }];
  const { resume } = writeBuiltin(
    sampleInput({ format: 'cvstomize/interview@1', history, skills }),
  );
  return resume.certificates ?? [];
};

test.each([
  ['I passed my radiography cert in 2021', [{ name: 'Radiography cert', date: '2021' }]],
  ["and I have a driver's license", [{ name: "Driver's license" }]],
  ['did my NVQ 2 there', [{ name: 'NVQ 2' }]],
  ['have a full driving licence and my own van', [{ name: 'Full driving licence' }]],
])('%j tells of a credential', (words, certificates) => {
  expect(printed(words)).toEqual(certificates);
});

test.each([
  ['denied', 'no forklift licence'],
  ['denied', 'never did the NVQ 3 exam'],
  ['wished', 'I want to get my forklift licence'],
  ['run out', 'got my forklift licence, expired last year'],
  ["somebody else's", 'my boss has a forklift licence'],
  ['made for others', 'completed 40 certificates for customers'],
  ["the team's", 'we got the licence for the bar'],
])('a credential that is %s does not print: %s', (_why, words) => {
  expect(printed(words)).toEqual([]);
});

test('a credential with a row of its own prints once', () => {
  const certificates = [{ name: 'IRMER radiography', issuer: '', date: '2021' }];
  expect(printed('passed my radiography cert in 2021', { certificates })).toHaveLength(1);
});

test('a licence that ran out is no skill either', () => {
  const { resume } = writeBuiltin(
    sampleInput({
      format: 'cvstomize/interview@1',
      skills: { words: 'counterbalance, bendi (expired), forklift licence expired 2020' },
    }),
  );
  expect(resume.skills?.flatMap(({ keywords = [] }) => keywords)).toEqual(['Counterbalance']);
});
