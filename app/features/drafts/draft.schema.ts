import { z } from 'zod';
import { evidenceSchema } from '~/features/interview/evidence.schema';
import { coverageSchema } from '~/features/posting/posting.schema';
import { jsonResume } from '~/features/resume/json-resume';

/** The form of `Draft`. */
export const draftSchema = z.object({
  resume: jsonResume,
  coverLetter: z.string().exactOptional(),
  claims: z
    .array(
      z.object({
        path: z.string().describe('JSON pointer into the resume'),
        text: z.string(),
        evidence: z.array(evidenceSchema),
      }),
    )
    .describe('One for every string of the resume that says something about the person'),
  removed: z.array(z.object({ text: z.string(), reason: z.string() })),
  questions: z.array(
    z.object({
      about: z.string().describe('JSON pointer into the interview, or the label of a requirement'),
      text: z.string(),
    }),
  ),
  framing: z.array(z.object({ behaviour: z.string(), why: z.string(), source: z.string() })),
  coverage: coverageSchema.nullable(),
  writer: z.object({
    name: z.string(),
    model: z.string().nullable(),
    fallbackFrom: z.array(z.string()),
  }),
});
