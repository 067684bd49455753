import { z } from 'zod';
import { interview } from '~/features/interview/interview';

/** Where a claim stands: a bullet of an entry, or one of the fields that belong to none. */
const SECTIONS = ['highlight', 'summary', 'headline', 'skills', 'letter'] as const;

/** What a false claim gets wrong. */
const FALSE_KINDS = [
  'number',
  'unit',
  'comparison',
  'corrected-away',
  'solo-for-team',
  "other-person's-work",
  'qualifier-dropped',
  'denied',
  'credential-status',
  'tool-of-another-job',
  'tool-not-named',
  'causality',
  'time',
  'scope',
  'generalised',
  'title-upgrade',
  'employer',
] as const;

const sources = z.array(z.string().startsWith('/'));

const claim = z.object({
  text: z.string().min(1),
  historyId: z.string().nullish(),
  section: z.enum(SECTIONS).optional(),
});

const credential = z.object({
  name: z.string().min(1),
  status: z.enum(['held', 'expired', 'in-progress', 'applied', 'planned']),
  /** How it prints, or null where it must not. */
  print: z.string().nullable(),
});

/**
 * One invented person to measure on: the interview as typed in the form, and what an excellent
 * editor makes of exactly those words.
 */
export const personFile = z.object({
  id: z.string().min(1),
  note: z.string(),
  interview,
  /** Facts worth printing; each is shown where one of the words or patterns of `show` stands. */
  facts: z.array(
    z.object({
      fact: z.string().min(1),
      sources: sources.optional(),
      show: z.array(z.string().min(1)).min(1),
      worth: z.number().int().min(1).max(3),
    }),
  ),
  lines: z.array(claim.extend({ sources: sources.optional() })),
  summary: z.string().optional(),
  skills: z.array(z.string()).default([]),
  notSkills: z.array(z.string()).default([]),
  credentials: z.array(credential).default([]),
  letter: z.string().optional(),
  trueClaims: z.array(claim.extend({ sources, kind: z.string() })).default([]),
  falseClaims: z
    .array(claim.extend({ sources, kind: z.enum(FALSE_KINDS), why: z.string().min(1) }))
    .default([]),
  mustNot: z.array(z.string()).default([]),
});

/** False lines made almost wholly of a person's own words: right words, wrong joint. */
export const splicedFile = z.object({
  note: z.string(),
  claims: z.array(claim.extend({ person: z.string(), historyId: z.string() })),
});

export type Person = z.infer<typeof personFile>;
export type StatedClaim = z.infer<typeof claim>;
