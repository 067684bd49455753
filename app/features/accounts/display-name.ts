import { z } from 'zod';

/** Characters that show nothing or turn the text around them: names are printed between others'. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const LONGEST = 120;

/** What somebody is called here: any script, one line, may be empty. */
export const displayName = z
  .string('Write what we should call you as text.')
  .optional()
  .transform((name = '') => name.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim())
  // Not a pipe into another string: Conform would take an empty one for missing.
  .refine((name) => name.length <= LONGEST, `What we call you has room for ${LONGEST} characters.`);
