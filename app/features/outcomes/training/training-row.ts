import { z } from 'zod';
import { BEHAVIOURS, JOB_TYPES } from '~/features/personality/framing';
import { SENIORITIES } from '~/features/posting/posting';
import { OUTCOME_STATES } from '../outcome-states';

const year = z
  .string()
  .regex(/^(\d{4})?$/)
  .describe('A year, or empty');
const texts = z.array(z.string());

/** How long somebody has worked, in bands of years. */
export const EXPERIENCE = ['0-2', '3-5', '6-10', '11+', 'unknown'] as const;

/** One application of somebody who allowed it, without what names them. A line of the export. */
export const trainingRow = z.object({
  format: z.literal('cvstomize/training@1'),
  framing: z.array(z.enum(BEHAVIOURS)).describe('Behaviours that led, in their order'),
  template: z.string(),
  writer: z.object({ name: z.string(), model: z.string().nullable() }),
  person: z
    .object({
      jobType: z.enum([...JOB_TYPES, 'unknown']),
      experience: z.enum(EXPERIENCE),
      language: z.string(),
      sentIn: year,
    })
    .describe('Quasi-identifiers: at least five people share each combination'),
  posting: z
    .object({
      seniority: z.enum(SENIORITIES).nullable(),
      years: z.object({ min: z.number(), max: z.number().nullable() }).nullable(),
      requirements: z.array(z.object({ term: z.string(), kind: z.string(), must: z.boolean() })),
    })
    .nullable()
    .describe('Terms of our lexicon only; none of its sentences'),
  resume: z.object({
    summary: z.string(),
    work: z.array(z.object({ position: z.string(), start: year, end: year, highlights: texts })),
    education: z.array(
      z.object({ degree: z.string(), subject: z.string(), start: year, end: year }),
    ),
    projects: z.array(z.object({ highlights: texts })),
    skills: texts,
    languages: z.array(z.object({ language: z.string(), level: z.string() })),
  }),
  outcome: z.object({
    state: z.enum(OUTCOME_STATES),
    interview: z.boolean().nullable().describe('Null while it is open'),
    salary: z
      .object({ currency: z.string(), from: z.number(), to: z.number() })
      .nullable()
      .describe('A year’s, in a band that doubles; null unless five people are in it'),
  }),
  weeksToInterview: z.int().min(0).nullable(),
});
export type TrainingRow = z.infer<typeof trainingRow>;
