import { z } from 'zod';
import { refusedIn, unifyLineEnds } from '~/features/interview/answers/text';

/** A text of the person's, with messages that name it. @param called e.g. `the greeting`. */
export function textField(called: string, maxLength: number) {
  return z
    .string(`Write ${called} as text.`)
    .transform((text) => unifyLineEnds(text).trim())
    .refine(
      (text) => text.length <= maxLength,
      `Keep ${called} to ${maxLength.toLocaleString('en')} characters.`,
    )
    .refine(
      (text) => refusedIn(text).length === 0,
      `${called} has characters nobody can see. Please type it again.`,
    )
    .default('');
}
