import { z } from 'zod';
import { refusedIn } from '~/features/interview/answers/text';
import { isDay } from '../report-fields';

const MAX_LENGTH = 300;

/** One line of text. @param what it is, at the beginning of what is said of a wrong one. */
function line(what: string) {
  const wrong = `${what} is one line of at most ${MAX_LENGTH} characters, all of them visible.`;
  return z
    .string(wrong)
    .refine((text) => text.length <= MAX_LENGTH && refusedIn(text).length === 0, wrong)
    .transform((text) => text.replace(/\s+/g, ' ').trim());
}

const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text);

const LINK = 'The link begins with https:// or http://, or is left empty.';
const NEXT_ON = 'Write the day of the next step, as in 2026-03-01.';

/** What a person writes about an application, as a form sends it. */
export const detailsForm = z.object({
  title: line('The job title')
    .default('')
    .refine((text) => text !== '', 'Write the job title.'),
  company: line('The company').default(''),
  link: line('The link')
    .default('')
    .refine((text) => text === '' || isWebAddress(text), LINK),
  next: line('The next step').default(''),
  nextOn: z
    .string(NEXT_ON)
    .refine(isDay, NEXT_ON)
    .optional()
    .transform((day) => day ?? null),
});
