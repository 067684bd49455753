import { z } from 'zod';
import { COVERAGE_REASONS, SENIORITIES } from './posting';

const counted = z.object({ covered: z.int().min(0), total: z.int().min(0) });

/** The form of `Requirement`. */
const requirement = z.object({
  id: z.string(),
  label: z.string().describe('How the posting spells it'),
  canonical: z.string(),
  aliases: z.array(z.string()),
  verbatim: z.string().describe('text.slice(start, end)'),
  start: z.int().min(0).describe('UTF-16 offset into the text as given'),
  end: z.int().min(0).describe('UTF-16 offset, exclusive'),
  kind: z.enum(['skill', 'tool', 'credential', 'education', 'language', 'soft', 'duty']),
  must: z.boolean(),
  years: z.number().min(0).nullable(),
});

/** The form of `Posting`. */
export const postingSchema = z.object({
  title: z.string().nullable(),
  company: z.string().nullable(),
  location: z.string().nullable(),
  language: z.string().describe('BCP 47'),
  seniority: z.enum(SENIORITIES).nullable(),
  years: z.object({ min: z.number().min(0), max: z.number().min(0).nullable() }).nullable(),
  terms: z
    .object({
      workplace: z
        .object({ value: z.enum(['remote', 'hybrid', 'onsite']), verbatim: z.string() })
        .nullable(),
      contract: z.string().nullable(),
      salary: z.string().nullable(),
    })
    .describe('On what terms one works, in the words of the posting')
    .exactOptional(),
  requirements: z.array(requirement),
  dropped: z
    .array(z.object({ verbatim: z.string(), reason: z.string() }))
    .describe('What was read but not taken as a requirement'),
});

/** The form of `Coverage`. */
export const coverageSchema = z.object({
  score: z.number().min(0).max(100),
  band: z.enum(['none', 'low', 'fair', 'good', 'strong']),
  must: counted,
  nice: counted,
  parts: z.array(
    z.object({
      requirementId: z.string(),
      weight: z.number().min(0),
      credit: z.literal([1, 0.7, 0.4, 0]),
      status: z.enum(['covered', 'partial', 'gap']),
      where: z.array(z.string()).describe('JSON pointers into the resume'),
      why: z.enum(COVERAGE_REASONS).exactOptional(),
    }),
  ),
});
