import { z } from 'zod';

/** RFC 5321, 4.5.3.1: a path is at most 256 octets, its brackets included. */
const LONGEST_ADDRESS = 254;

/**
 * An e-mail address as accounts are keyed by it: trimmed, in lower case. Providers that tell case
 * apart are not known; people who mistype it are.
 */
export const email = z
  .string({ error: 'Enter your e-mail address.' })
  .trim()
  .toLowerCase()
  .max(LONGEST_ADDRESS, 'That address is too long to be one.')
  .regex(z.regexes.html5Email, 'Enter an e-mail address like name@example.org.');
