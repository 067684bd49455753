import { z } from 'zod';
import { displayName } from '../display-name';
import { isScope } from './scopes';

const CHOOSE_SCOPES = 'Choose what the program may do.';

/** For how many days a personal token works. */
export const LIFETIMES_DAYS = ['30', '90', '365'] as const;

/** What is asked of whoever makes a token. */
export const tokenForm = z.object({
  name: displayName.refine((name) => name !== '', 'Say which program it is for.'),
  kind: z.enum(['personal', 'refresh'], { error: 'Choose how the program uses it.' }),
  // As a whole, so that what is wrong with one is said of the group.
  scopes: z
    .array(z.string(), { error: CHOOSE_SCOPES })
    .refine((words) => words.length > 0 && words.every(isScope), CHOOSE_SCOPES),
  days: z.enum(LIFETIMES_DAYS, { error: 'Choose when it ends.' }),
});
