import { z } from 'zod';

/** The form of `Evidence`. */
export const evidenceSchema = z.object({
  source: z.string().describe('JSON pointer into the interview'),
  quote: z.string().describe('Verbatim slice of the answer that source names'),
  start: z.int().min(0).describe('UTF-16 offset'),
  end: z.int().min(0).describe('UTF-16 offset, exclusive'),
});
