import { z } from 'zod';

/** Longest wording that is taken, in UTF-16 code units; a longer line does not fit two printed ones. */
export const MAX_LENGTH = { lines: 240, letter: 320, questions: 200 } as const;
/** Longest text as a model writes it, with its marks; only what was not asked for is longer. */
const WRITTEN_MAX_LENGTH = 2_000;

const id = z.string().max(8);

/** One line of an answer. */
export const writtenLineSchema = z.strictObject({
  part: id.describe('Id of the part it stands in, such as P1'),
  from: z.array(id).max(6).describe('Ids of the lines it stands for; none for a new one'),
  text: z
    .string()
    .max(WRITTEN_MAX_LENGTH)
    .describe('The new line in stretches, each [words|c1]; empty to keep the line as it is'),
});

/**
 * What a model answers: lines for parts of a text, each with the lines it stands for and the clauses
 * its words are from. Strict, so that there is no room for anything that was not asked for.
 */
export const answerSchema = z.strictObject({
  lines: z.array(writtenLineSchema).max(120),
  drop: z.array(id).max(40).describe('Ids of lines to leave out'),
});

export type WrittenLine = z.infer<typeof writtenLineSchema>;
export type WrittenAnswer = z.infer<typeof answerSchema>;
