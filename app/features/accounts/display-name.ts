import { z } from 'zod';

/** Characters that show nothing or turn the text around them: names are printed between others'. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** What somebody is called here: any script, one line, may be empty. */
export const displayName = z
  .string()
  .optional()
  .transform((name = '') => name.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(120, 'Use at most 120 characters.'));
