import { describe, expect, it, test } from 'vitest';
import { isVerbatim } from '~/features/interview/evidence';
import type { InterviewFile } from '~/features/interview/interview';
import { builtinWriter } from '../builtin/builtin-writer';
import { makeDraft } from '../make-draft';
import { interviews } from '../testing/interviews';
import { sampleInput } from '../testing/read-sample';
import { prepareInterview } from './prepare-interview';

async function preparationOf(file: InterviewFile) {
  const input = sampleInput(file);
  const draft = await makeDraft(input, [builtinWriter], { signal: new AbortController().signal });
  return { draft, interview: input.interview, preparation: prepareInterview(input, draft) };
}

describe.each(Object.keys(interviews))('the preparation of %s', (name) => {
  it('has a question for every printed line, and only their own words', async () => {
    const { draft, interview, preparation } = await preparationOf(interviews[name]!);
    const printed = ['work', 'volunteer', 'projects'].flatMap((section) =>
      (draft.resume[section as 'work'] ?? []).flatMap(({ highlights }) => highlights ?? []),
    );
    expect(preparation.lines.map(({ text }) => text).sort()).toEqual(printed.sort());
    const told = [
      ...preparation.lines.flatMap(({ story }) => story.parts),
      ...preparation.reserve.flatMap(({ story }) => story.parts),
    ];
    expect(told.every(({ evidence }) => isVerbatim(interview, evidence))).toBe(true);
    expect(preparation.lines.every(({ question }) => question.endsWith('?'))).toBe(true);
  });
});

test('a line brings the whole story, part by part', async () => {
  const { preparation } = await preparationOf(interviews['nurse']!);
  const [first] = preparation.lines;
  expect(first?.question).toBe('What was the situation, and what did you do yourself?');
  expect(first?.followUp).toBe('How was that measured?');
  expect(first?.story.parts.map(({ label, evidence }) => [label, evidence.quote])).toEqual([
    ['What was going on', 'Handover took forever and things got lost.'],
    [
      'What you did',
      'I rewrote the handover sheet with the night staff so that it follows the patient and not the bed, and I tried it for two weeks on one bay first.',
    ],
    [
      'What changed',
      'Handover went from almost 40 minutes to 25. It is still used on all 3 medical wards.',
    ],
    ['How you know', 'ward audit in March 2022'],
  ]);
});

test('what must not appear, or is private, is not rehearsed', async () => {
  const { preparation } = await preparationOf(interviews['nurse']!);
  expect(JSON.stringify(preparation)).not.toMatch(/depression|wrong dose|off sick/u);
  const beds = preparation.lines.find(({ text }) => /moved the discharges/iu.test(text));
  expect(beds?.story.parts.map(({ evidence }) => evidence.quote).join(' ')).toContain('discharges');
});

test('a story kept off the resume is there for the question it answers', async () => {
  const { preparation } = await preparationOf(interviews['nurse']!);
  expect(preparation.reserve.map(({ question }) => question)).toContain(
    'Tell us about something that went wrong, and what you did.',
  );
});

test('a gap comes with what the person said about it', async () => {
  const { preparation } = await preparationOf(interviews['electrician']!);
  expect(preparation.gaps).toMatchObject([{ name: 'fire alarm systems', must: true }]);
  expect(preparation.gaps[0]?.said?.quote).toMatch(/never/u);
});

test('nothing printed leaves the questions to ask', async () => {
  const { preparation } = await preparationOf({ format: 'cvstomize/interview@1' });
  expect(preparation).toMatchObject({ lines: [], gaps: [], reserve: [] });
  expect(preparation.toAsk).toHaveLength(4);
});
