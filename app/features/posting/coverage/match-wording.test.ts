import { describe, expect, it, test } from 'vitest';
import { COVERAGE_CASES } from '../testing/coverage-cases';
import { coverageShares, measureCoverage } from '../testing/measure-coverage';
import { MORE_COVERAGE_CASES } from '../testing/more-coverage-cases';
import { matchWording } from './match-wording';
import { readWords } from './read-words';

const far = (asked: string, told: string) => {
  const { words, counts } = readWords(told);
  return matchWording(readWords(asked), { words: new Set(words), counts }, 'duty');
};

describe.each([
  ['pairs the reading was made with', COVERAGE_CASES, 180],
  ['pairs written after it', MORE_COVERAGE_CASES, 60],
] as const)('over %s', (_, pairs, least) => {
  const measured = measureCoverage(pairs);
  const { precision, recall, agreement, falselyCovered } = coverageShares(measured);

  it('what is called covered is so', () => {
    expect(measured.length).toBeGreaterThanOrEqual(least);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(falselyCovered).toBe(0);
  });

  it('nearly all that is covered is found', () => {
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(agreement).toBeGreaterThanOrEqual(0.9);
  });
});

test.each([
  ['Mentored 3 apprentices', 'whole'],
  ['Apprentices: trained two of them', 'whole'],
  ['Trained one apprentice', 'part'],
  ['Helped to coach two apprentices', 'part'],
  ['Went through lockout with each of the apprentices until they did it alone', 'whole'],
  ['Went through the drawings with the apprentices', 'part'],
  ['Was trained with two other apprentices', 'none'],
  ['Completed training with two apprentices', 'none'],
])('guiding two apprentices is told by %j: %s', (told, how) => {
  expect(far('Guide two apprentices', told)).toBe(how);
});

test('a rank asked for is not said by a lower one', () => {
  expect(far('Supervise four cooks', 'Trained four cooks')).toBe('part');
  expect(far('Lead the night shift', 'Worked the night shift')).toBe('none');
  expect(far('Manage the night shift', 'Led the night shift')).toBe('part');
  expect(far('Supervise the night shift', 'Managed the night shift')).toBe('whole');
});

test('a number that names something is no count', () => {
  expect(far('Teach Year 9 maths', 'Taught maths in Year 9')).toBe('whole');
  expect(far('Teach Year 9 maths', 'Taught maths in Year 10')).toBe('part');
});
