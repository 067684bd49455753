import type { Reader } from '#db/client';
import { generations, resumes } from '#db/schema';
import { eq } from 'drizzle-orm';
import { forWriting } from '~/features/interview/for-writing';
import type { GenerationInput } from '~/features/generation/generations.server';
import type { Resume } from '~/features/library/resumes.server';
import { proposeFraming } from '~/features/personality/propose-framing';
import type { WriterInput } from '~/features/drafts/writer';

/**
 * What a version of a resume was written from: its own answers and posting, and the framing as it
 * was submitted, or where that is gone, the one that follows from the answers.
 */
export function writingInputOf(read: Pick<Reader, 'select'>, resume: Resume): WriterInput {
  const { interview, posting } = resume.source;
  const submitted = read
    .select({ input: generations.input })
    .from(generations)
    .innerJoin(resumes, eq(resumes.generationId, generations.id))
    .where(eq(resumes.id, resume.id))
    .get()?.input as GenerationInput | undefined;
  return {
    interview: forWriting(interview),
    posting,
    framing: submitted?.framing ?? proposeFraming(interview, posting),
    today: resume.createdAt,
  };
}
