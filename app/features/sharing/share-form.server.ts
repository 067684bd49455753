import { z } from 'zod';
import { findPasswordFault, newPassword } from '~/features/accounts/password.server';
import { refusedIn } from '~/features/interview/answers/text';
import { LINK_NAME_MAX_LENGTH } from './link-name';

/** How long a link may live, in days; `never` ends by being revoked. */
export const LIFETIMES = { '7': 7, '30': 30, '90': 90, never: null } as const;
export type Lifetime = keyof typeof LIFETIMES;

const NAME_IT = 'Give the link a name, for yourself: who is it for?';
const HIDDEN = 'The name has characters nobody can see. Please type it again.';

/** A link as its owner asks for it. */
export const shareForm = z.object({
  name: z
    .string(NAME_IT)
    .transform((text) => text.replace(/[\t ]+/gu, ' ').trim())
    .refine((text) => text !== '', NAME_IT)
    .refine(
      (text) => text.length <= LINK_NAME_MAX_LENGTH,
      `Keep the name to ${LINK_NAME_MAX_LENGTH} characters.`,
    )
    .refine((text) => refusedIn(text).length === 0 && !text.includes('\n'), HIDDEN),
  version: z
    .string('Choose a version.')
    .regex(/^(newest|[1-9]\d{0,5})$/, 'Choose a version from the list.')
    .default('newest')
    .transform((text) => (text === 'newest' ? null : Number(text))),
  lifetime: z
    .enum(Object.keys(LIFETIMES) as [Lifetime, ...Lifetime[]], 'Choose from the list when it ends.')
    .default('30'),
  password: newPassword
    .superRefine((text, context) => {
      const fault = findPasswordFault(text);
      if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
    })
    .optional(),
  mayDownload: z.enum(['yes'], 'Tick the download or leave it.').optional(),
});

export type ShareRequest = z.output<typeof shareForm>;
