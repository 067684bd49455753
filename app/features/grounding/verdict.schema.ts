import { z } from 'zod';
import { evidenceSchema } from '~/features/interview/evidence.schema';

/** The form of `Verdict`. */
export const verdictSchema = z.object({
  supported: z.boolean().describe('True only where every claim is supported'),
  claims: z.array(
    z.object({
      path: z.string().describe('JSON pointer into the resume'),
      text: z.string(),
      verdict: z.enum(['supported', 'unsupported', 'contradicted', 'unclear']),
      doubt: z
        .array(z.object({ start: z.number().int(), end: z.number().int() }))
        .describe('Where it is unclear: the words it hangs on, as UTF-16 offsets into text')
        .exactOptional(),
      kind: z
        .enum([
          'number',
          'organisation',
          'title',
          'date',
          'tool',
          'credential',
          'seniority',
          'scope',
          'other',
        ])
        .describe('What the verdict turned on'),
      reason: z.string(),
      evidence: z.array(evidenceSchema),
    }),
  ),
});
