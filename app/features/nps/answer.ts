import { z } from 'zod';
import { HIGHEST_SCORE } from './score';

/** What the form sends: a number, or that somebody would rather not say. */
export const npsAnswer = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('answer'),
    score: z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number)
      .pipe(z.number().max(HIGHEST_SCORE)),
  }),
  z.object({ intent: z.literal('decline') }),
]);
export type NpsAnswer = z.infer<typeof npsAnswer>;
