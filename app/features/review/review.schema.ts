import { z } from 'zod';
import { WAYS_OF_HIDING } from '~/features/resume-import/hidden-text';

const counted = z.object({ covered: z.int().min(0), total: z.int().min(0) });

const requirement = z.object({
  label: z.string().describe('How the posting spells it'),
  must: z.boolean(),
  status: z.enum(['met', 'partly', 'missing']),
  asked: z.string().describe('The words of the posting'),
  quotes: z.array(z.string()).describe('The lines of the resume that show it, best first'),
});

const bullet = z.object({
  entry: z.string().describe('The job or project the line stands under'),
  before: z.string(),
  after: z.string().nullable().describe('Null where the line can stay; a blank is ____'),
  changes: z.array(z.string()).describe('What was changed, in words'),
  question: z.string().nullable().describe('What only the person can answer'),
});

const keyword = z.object({
  posting: z.string().describe('The wording of the posting'),
  yours: z.string().nullable().describe('The wording of the resume'),
  status: z.enum(['same', 'otherwise', 'related', 'missing']),
  must: z.boolean(),
});

const letter = z.object({
  text: z.string().describe('Plain text, its parts an empty line apart'),
  questions: z.array(z.string()),
});

const preparation = z.object({
  lines: z.array(
    z.object({ line: z.string(), question: z.string(), followUp: z.string().nullable() }),
  ),
  gaps: z.array(z.object({ name: z.string(), question: z.string() })),
  toAsk: z.array(z.string()),
});

const machine = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  location: z.string().nullable(),
  links: z.array(z.string()),
  sections: z.array(z.object({ heading: z.string(), readAs: z.string() })),
  entries: z.array(
    z.object({
      kind: z.enum(['work', 'education', 'project', 'volunteering']),
      title: z.string().nullable(),
      organisation: z.string().nullable(),
      dates: z.string().nullable(),
      lines: z.int().min(0),
    }),
  ),
  skills: z.array(z.string()),
  problems: z.array(z.string()).describe('What a machine stumbles over, in words'),
  hidden: z
    .array(z.object({ text: z.string(), way: z.enum(WAYS_OF_HIDING) }))
    .default([])
    .describe('What cannot be seen, and was left out; a machine may read it'),
});

/** A review of a resume against a posting: what is shown in tabs, printed and answered as JSON. */
export const reviewSchema = z.object({
  reviewer: z.string().describe('What the review was made with; it changes when a review can'),
  posting: z.object({ title: z.string().nullable(), company: z.string().nullable() }),
  fit: z.object({
    band: z.enum(['none', 'low', 'fair', 'good', 'strong']),
    must: counted,
    nice: counted,
    years: z
      .object({ asked: z.number().min(0), shown: z.number().min(0) })
      .nullable()
      .describe('Years of experience asked for, and in the dated jobs together'),
    requirements: z.array(requirement),
  }),
  bullets: z.array(bullet),
  keywords: z.array(keyword),
  letter,
  preparation,
  machine,
});

export type Review = z.infer<typeof reviewSchema>;
export type ReviewedRequirement = Review['fit']['requirements'][number];
export type ReviewedBullet = Review['bullets'][number];
export type ReviewedKeyword = Review['keywords'][number];
