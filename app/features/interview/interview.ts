import { z } from 'zod';

/**
 * The answers of one person: the public file format `cvstomize/interview@1`, and the only form in
 * which features downstream (personality, writing, grounding) see answers. Every passage is
 * addressable by a JSON pointer such as `/stories/0/result`.
 */
export const INTERVIEW_FORMAT = 'cvstomize/interview@1';

/** The longest free-text answer, in UTF-16 code units. */
export const ANSWER_MAX_LENGTH = 4_000;
/** The longest posting, in UTF-16 code units. */
export const POSTING_MAX_LENGTH = 20_000;

const line = z.string().max(300).default('');
const words = z.string().max(ANSWER_MAX_LENGTH).default('');
const month = z
  .string()
  .regex(/^(\d{4}(-(0[1-9]|1[0-2]))?)?$/, 'Use YYYY or YYYY-MM')
  .default('');
const monthOrPresent = z
  .string()
  .regex(/^(\d{4}(-(0[1-9]|1[0-2]))?|present)?$/, 'Use YYYY, YYYY-MM or present')
  .default('');

export const HISTORY_KINDS = [
  'work',
  'education',
  'volunteering',
  'care',
  'project',
  'other',
] as const;

export const historyEntry = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(HISTORY_KINDS).default('work'),
  title: line,
  organisation: line,
  location: line,
  start: month,
  end: monthOrPresent,
  words,
});

export const story = z.object({
  question: z.number().int().min(4).max(10),
  historyId: z.string().max(64).default(''),
  situation: words,
  action: words,
  result: words,
  proof: words,
  chips: z.array(z.string().max(100)).max(5).default([]),
  onResume: z.boolean().default(true),
  /** The person has no number for it; not to be asked for one again. */
  noNumber: z.boolean().optional(),
});

export const skillItem = z.object({
  name: line,
  level: line,
  lastUsed: line,
  storyQuestions: z.array(z.number().int().min(1).max(11)).max(11).default([]),
});

export const interview = z.object({
  format: z.literal(INTERVIEW_FORMAT),
  language: z.string().max(35).default('en'),
  person: z
    .object({
      name: line,
      email: line,
      phone: line,
      location: line,
      links: z.array(z.string().max(500)).max(20).default([]),
    })
    .prefault({}),
  target: z
    .object({ title: line, why: words, posting: z.string().max(POSTING_MAX_LENGTH).default('') })
    .prefault({}),
  history: z.array(historyEntry).max(60).default([]),
  scope: z.object({ historyId: z.string().max(64).default(''), words }).prefault({}),
  stories: z.array(story).max(40).default([]),
  skills: z
    .object({
      words,
      items: z.array(skillItem).max(200).default([]),
      certificates: z
        .array(z.object({ name: line, issuer: line, date: line }))
        .max(60)
        .default([]),
      languages: z
        .array(z.object({ name: line, level: line }))
        .max(40)
        .default([]),
    })
    .prefault({}),
  extra: z
    .array(z.object({ question: z.string().max(1_000).default(''), words }))
    .max(60)
    .default([]),
  never: z.array(z.string().max(500)).max(60).default([]),
  personality: z
    .object({
      /** Mini-IPIP item number (1–20) → answer 1 (very inaccurate) … 5 (very accurate). */
      items: z
        .record(z.string().regex(/^([1-9]|1\d|20)$/), z.number().int().min(1).max(5))
        .default({}),
      consentNeuroticism: z.boolean().default(false),
    })
    .prefault({}),
});

export type Interview = z.infer<typeof interview>;
export type InterviewFile = z.input<typeof interview>;
export type HistoryEntry = z.infer<typeof historyEntry>;
export type HistoryKind = HistoryEntry['kind'];
export type Story = z.infer<typeof story>;
