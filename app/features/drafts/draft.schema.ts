import { z } from 'zod';
import { evidenceSchema } from '~/features/interview/evidence.schema';
import { coverageSchema } from '~/features/posting/posting.schema';
import { jsonResume } from '~/features/resume/json-resume';

const offset = z.number().int().min(0);

/** The form of `Proof`. */
const proofSchema = z
  .array(
    z.object({
      start: offset,
      end: offset,
      how: z.enum([
        'copied',
        'meaning',
        'abbreviation',
        'change',
        'team',
        'status',
        'supplied',
        'connective',
      ]),
      source: z.string().describe('JSON pointer into the interview').exactOptional(),
      sourceStart: offset.exactOptional(),
      sourceEnd: offset.exactOptional(),
    }),
  )
  .describe('Where each stretch of the text comes from; offsets are UTF-16, ends exclusive');

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
        proof: proofSchema.exactOptional(),
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
  notOnPage: z
    .array(evidenceSchema)
    .describe('What was said, is worth adding and is not on the page, the most worth first'),
  framing: z.array(z.object({ behaviour: z.string(), why: z.string(), source: z.string() })),
  coverage: coverageSchema.nullable(),
  writer: z.object({
    name: z.string(),
    model: z.string().nullable(),
    fallbackFrom: z.array(z.string()),
  }),
});
