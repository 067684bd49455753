import { expect, it } from 'vitest';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { costsNothing } from './costs-nothing';

const sample = sampleInterview();
const named = (name: string) => ({ person: { ...sample.person, name } });

it('is free for the sample person, whatever else was changed', () => {
  expect(costsNothing({ sample: true, interview: sample })).toBe(true);
  expect(costsNothing({ sample: true, interview: named(` ${sample.person.name} `) })).toBe(true);
});

it('is not free once another name stands on the sample, or none', () => {
  expect(costsNothing({ sample: true, interview: named('Zoë Müller') })).toBe(false);
  expect(costsNothing({ sample: true, interview: named('') })).toBe(false);
});

it("is not free for an interview of one's own, whoever it is about", () => {
  expect(costsNothing({ sample: false, interview: sample })).toBe(false);
});
