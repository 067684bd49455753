import { expect, test } from 'vitest';
import { interview as schema, INTERVIEW_FORMAT } from '~/features/interview/interview';
import { readPosting } from './posting-words';

const read = (posting: string, skills: string) =>
  readPosting(
    schema.parse({ format: INTERVIEW_FORMAT, target: { posting }, skills: { words: skills } }),
  ).runs;

test('a run of the posting that no answer holds must not be copied', () => {
  expect(read('Keep our packing lines running day and night', 'welding').size).toBe(3);
});

test('skills the person names are theirs in the order of the posting too', () => {
  const posting = 'PLC fault finding, three-phase motors and variable speed drives';
  expect(read(posting, 'variable speed drives, three-phase motors, PLC fault finding').size).toBe(
    0,
  );
  expect(read(posting, 'three-phase motors, PLC fault finding').size).toBeGreaterThan(0);
});
