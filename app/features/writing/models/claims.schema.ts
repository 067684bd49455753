import { z } from 'zod';

/** Longest wording that is taken, in UTF-16 code units; a longer line does not fit two printed ones. */
export const MAX_LENGTH = { lines: 240, summary: 480, letter: 320, questions: 200 } as const;

/**
 * What a model answers: sentences, each with the words of the answers it rests on. Strict, so that
 * there is no room for anything that was not asked for.
 */
export const claimsSchema = z.strictObject({
  claims: z
    .array(
      z.strictObject({
        line: z.int().min(1).max(100).describe('Number of the line it replaces'),
        text: z.string().max(2_000).describe('The new line, plain text'),
        quotes: z
          .array(
            z.strictObject({
              answer: z.string().max(8).describe('Id of an answer, such as A3'),
              quote: z.string().max(1_000).describe('Copied from that answer'),
            }),
          )
          .max(8),
      }),
    )
    .max(100),
});

export type WrittenClaim = z.infer<typeof claimsSchema>['claims'][number];
