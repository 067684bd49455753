import type { Interview, InterviewFile } from '~/features/interview/interview';
import { interview as schema } from '~/features/interview/interview';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { NEUTRAL_FRAMING } from '~/features/personality/framing';
import { proposeFraming } from '~/features/personality/propose-framing';
import { readPosting } from '~/features/posting/read-posting';
import type { WriterInput } from '~/features/drafts/writer';

/** An interview as a writer gets it: its posting read, framing neutral, on a fixed day. */
export const inputOf = (interview: Interview, today = new Date('2026-03-01')): WriterInput => ({
  interview,
  posting: interview.target.posting === '' ? null : readPosting(interview.target.posting),
  framing: NEUTRAL_FRAMING,
  today,
});

/** A sample as a writer gets it. */
export const sampleInput = (file: InterviewFile): WriterInput =>
  inputOf(schema.parse(file), new Date('2025-03-14T09:00:00Z'));

/** The sample person as they told their stories, no line built from any, framed as they behave. */
export function framedSample(): WriterInput {
  const input = inputOf(withoutBuiltLines(sampleInterview()));
  return { ...input, framing: proposeFraming(input.interview, input.posting) };
}

const BUILT = new Set(['parts', 'quantities', 'lines']);

function withoutBuiltLines(interview: Interview): Interview {
  const stories = interview.stories.map((story) =>
    Object.fromEntries(Object.entries(story).filter(([key]) => !BUILT.has(key))),
  );
  return schema.parse({ ...interview, stories });
}
