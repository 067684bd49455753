import { z } from 'zod';
import type { Catalogue } from './catalogue/question';
import { QUESTIONS, storyQuestions } from './catalogue/questions';

/**
 * The answers of one person: the public file format `cvstomize/interview@1`, and the only form in
 * which features downstream (personality, writing, grounding) see answers. Every passage is
 * addressable by a JSON pointer such as `/stories/0/result`.
 */
export const INTERVIEW_FORMAT = 'cvstomize/interview@1';

/** The longest free-text answer, in UTF-16 code units. */
export const ANSWER_MAX_LENGTH = 4_000;
/** The most answers to other questions than those of the interview. */
export const FURTHER_ANSWERS_MAX = 60;
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

export const LINE_ORIGINS = ['person', 'composed', 'model'] as const;
export const LINE_STATES = ['proposed', 'confirmed', 'declined'] as const;
/** The longest line of a resume that a person keeps, in UTF-16 code units. */
export const LINE_MAX_LENGTH = 600;

/**
 * A sentence of the resume the person has seen: a confirmed one prints as it stands and is said by
 * them, whoever wrote it; a declined one is not offered again.
 */
export const keptLine = z.object({
  text: z.string().min(1).max(LINE_MAX_LENGTH),
  by: z.enum(LINE_ORIGINS).default('person'),
  state: z.enum(LINE_STATES).default('proposed'),
});
const lines = z.array(keptLine).max(40).exactOptional();

export const historyEntry = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(HISTORY_KINDS).default('work'),
  title: line,
  organisation: line,
  location: line,
  start: month,
  end: monthOrPresent,
  words,
  /** What the person did there, a thing each, beginning with the verb. */
  did: z.array(line).max(40).exactOptional(),
  /** Team, budget, volume and place in one line. */
  scope: z.string().max(300).exactOptional(),
  lines,
});

/** With whom it was done; empty where the person did not say. */
export const SHARES = ['', 'alone', 'team', 'led'] as const;

/** A story told in the slots of one line, each in the person's words and each optional. */
export const storyParts = z.object({
  verb: line,
  what: line,
  from: line,
  to: line,
  in: line,
  with: z.enum(SHARES).default(''),
  /** Who the others were, e.g. `2 receptionists`. */
  team: line,
  how: line,
  /** What changed came from what the person did. */
  cause: z.boolean().default(false),
});

export const QUANTITY_QUALIFIERS = ['exact', 'about', 'at least', 'at most'] as const;

/** A number as the person typed it, with what it counts; nothing reads it out of text again. */
export const storyQuantity = z.object({
  /** What is counted, e.g. `missed appointments`. */
  of: line,
  before: line,
  value: line,
  unit: line,
  qualifier: z.enum(QUANTITY_QUALIFIERS).default('exact'),
  /** e.g. `a week`. */
  period: line,
});

/** Stories and tools name questions by their numbers, which are the format's for ever. */
const storyIn = (catalogue: Catalogue) =>
  z.object({
    question: numberAmong(storyQuestions(catalogue)),
    historyId: z.string().max(64).default(''),
    situation: words,
    action: words,
    result: words,
    proof: words,
    chips: z.array(z.string().max(100)).max(5).default([]),
    onResume: z.boolean().default(true),
    /** The person has no number for it; not to be asked for one again. */
    noNumber: z.boolean().optional(),
    parts: storyParts.exactOptional(),
    quantities: z.array(storyQuantity).max(20).exactOptional(),
    lines,
  });

const skillItemIn = (catalogue: Catalogue) =>
  z.object({
    name: line,
    level: line,
    lastUsed: line,
    storyQuestions: z.array(numberAmong(catalogue)).max(catalogue.length).default([]),
  });

/** The number of one of these questions. */
function numberAmong(questions: Catalogue) {
  const numbers = questions.map(({ number }) => number);
  return z
    .number()
    .int()
    .min(Math.min(...numbers))
    .max(Math.max(...numbers))
    .refine((number) => numbers.includes(number), 'There is no such question');
}

/** The format, with the questions there are. */
export const interviewIn = (catalogue: Catalogue) =>
  z.object({
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
    stories: z.array(storyIn(catalogue)).max(40).default([]),
    skills: z
      .object({
        words,
        items: z.array(skillItemIn(catalogue)).max(200).default([]),
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
      .max(FURTHER_ANSWERS_MAX)
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

export const interview = interviewIn(QUESTIONS);

export type Interview = z.infer<typeof interview>;
export type InterviewFile = z.input<typeof interview>;
export type HistoryEntry = z.infer<typeof historyEntry>;
export type HistoryKind = HistoryEntry['kind'];
export type Story = Interview['stories'][number];
export type StoryParts = z.infer<typeof storyParts>;
export type StoryQuantity = z.infer<typeof storyQuantity>;
export type KeptLine = z.infer<typeof keptLine>;
