import { z } from 'zod';

/**
 * A box of a form, as `bindForm` ties it: sent as `on` where it is ticked, and not at all where not.
 *
 * @param wrong what is said where something else is sent.
 */
export const checkbox = (wrong: string) =>
  z
    .literal('on', wrong)
    .optional()
    .transform((sent) => sent === 'on');
