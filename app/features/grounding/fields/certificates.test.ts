import { expect, test } from 'vitest';
import { interview } from '~/features/interview/interview';
import { judge } from '../judge';

const isSupported = (printed: string, name: string, date: string): boolean =>
  judge(
    { resume: { certificates: [{ name: printed }] }, claims: [] },
    interview.parse({
      format: 'cvstomize/interview@1',
      skills: { certificates: [{ name, issuer: '', date }] },
    }),
  ).supported;

test.each([
  ['Loom safety', '2019'],
  ['Loom safety', ''],
  ['Loom safety Part I', '2019'],
  ['Loom safety (valid until 2028)', 'valid until 2028'],
  ['Loom safety (in progress: 6 of 8 courses)', '6 of 8 courses'],
  ['Loom safety (expected: signed up for spring)', 'signed up for spring'],
  ['Loom safety (applied)', 'send the papers, waiting'],
])('%j is supported by the date %j', (printed, date) => {
  expect(isSupported(printed, printed.replace(/ \(.*/u, ''), date)).toBe(true);
});

test.each([
  ['Loom safety', 'exam booked for november'],
  ['Loom safety', '6 of 8 courses'],
  ['Loom safety', 'withdrew'],
  ['Loom safety (valid)', 'expired 2021'],
  ['Loom safety (held)', 'booked for may'],
  ['Loom safety (november)', 'exam booked for november'],
  ['Dye safety', '2019'],
])('%j is refused with the date %j', (printed, date) => {
  expect(isSupported(printed, 'Loom safety', date)).toBe(false);
});

test('the level of a national framework may be written out', () => {
  expect(isSupported('Certificate IV in Loom Safety', 'Cert IV Loom Safety', '2019')).toBe(true);
  expect(isSupported('Certificate III in Loom Safety', 'Cert IV Loom Safety', '2019')).toBe(false);
  expect(isSupported('Diploma IV in Loom Safety', 'Cert IV Loom Safety', '2019')).toBe(false);
});
