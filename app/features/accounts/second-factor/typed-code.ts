import { z } from 'zod';

/** A code as it was typed: six digits, or a recovery code with or without its dashes. */
export const typedCode = z
  .string({ error: 'Enter the code.' })
  .trim()
  .min(1, 'Enter the code.')
  .max(40, 'That is longer than any code.');
