import type { Interview, InterviewFile } from '~/features/interview/interview';
import { interview as schema } from '~/features/interview/interview';
import { NEUTRAL_FRAMING } from '~/features/personality/framing';
import { readPosting } from '~/features/posting/read-posting';
import type { WriterInput } from '../writer';

/** A sample as a writer gets it: parsed, its posting read, framing neutral, on a fixed day. */
export function sampleInput(file: InterviewFile): WriterInput {
  const interview: Interview = schema.parse(file);
  return {
    interview,
    posting: interview.target.posting === '' ? null : readPosting(interview.target.posting),
    framing: NEUTRAL_FRAMING,
    today: new Date('2025-03-14T09:00:00Z'),
  };
}
