import { z } from 'zod';
import { isStory, type Catalogue } from '../catalogue/question';
import {
  getQuestion,
  keyOfNumber,
  QUESTIONS,
  storyQuestions,
  type StoryKey,
} from '../catalogue/questions';
import { SCOPE_FACTS, type ScopeFact } from '../catalogue/scope-facts';
import {
  ANSWER_MAX_LENGTH,
  FURTHER_ANSWERS_MAX,
  HISTORY_KINDS,
  POSTING_MAX_LENGTH,
} from '../interview';
import { endsBeforeStart, readMonth } from './months';
import { rows, textRows } from './rows';
import { historyId, keptLines, storyBody, type StoryBody } from './story-body';
import type { AnswerSlot } from './slots';
import { checkbox, longText, shortText } from './text';

/**
 * What is stored for each question. The same schema reads a form, an upload and the database, so
 * nothing is stored that a form would refuse. Reading what it has written changes nothing.
 */

const words = longText(ANSWER_MAX_LENGTH).default('');
const line = shortText().default('');
const month = (message: string) =>
  shortText(40)
    .default('')
    .transform((text, context) => {
      const read = readMonth(text);
      if (read !== undefined) return read;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });

export const target = z.object({
  title: line,
  why: words,
  posting: longText(POSTING_MAX_LENGTH).default(''),
});

const historyRow = z
  .object({
    id: z
      .string()
      .min(1)
      .max(64)
      .regex(/^[^\p{C}]+$/u, 'This row cannot be read'),
    kind: z.enum(HISTORY_KINDS, 'Choose what kind of place it was').default('work'),
    title: line,
    organisation: line,
    location: line,
    start: month('Write the month as 2019-04, April 2019, or the year alone').refine(
      (text) => text !== 'present',
      'Write when it began, e.g. 2019-04',
    ),
    end: month('Write the month as 2021-08, August 2021, or the year alone'),
    current: checkbox(),
    words,
    did: textRows({ max: 40, maxLength: 300 }),
    scope: line,
    lines: keptLines,
  })
  .transform(({ current, ...row }) => ({ ...row, end: current ? 'present' : row.end }))
  .superRefine((row, context) => {
    if (!endsBeforeStart(row.start, row.end)) return;
    context.addIssue({ code: 'custom', path: ['end'], message: 'The end is before the start' });
  });

export const places = z.object({
  history: rows(historyRow, { max: 60, ignoring: ['id', 'kind'] }).superRefine((all, context) => {
    if (new Set(all.map((row) => row.id)).size === all.length) return;
    context.addIssue({
      code: 'custom',
      message: 'Two rows claim to be the same; load the page again',
    });
  }),
});

export const scope = z.object({
  historyId,
  words,
  facts: z
    .partialRecord(z.enum(Object.keys(SCOPE_FACTS) as [ScopeFact, ...ScopeFact[]]), shortText(300))
    .default({})
    .transform(
      (facts) =>
        Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== '')) as Partial<
          Record<ScopeFact, string>
        >,
    ),
});

const certificate = z.object({ name: line, issuer: line, date: line });
const language = z.object({ name: line, level: line });
const CHOOSE_STORIES = 'Choose from the stories you told';
/** A tool may name the stories in which it was used, as files of answers call their questions. */
const skillIn = (catalogue: Catalogue) =>
  z.object({
    name: line,
    level: line,
    lastUsed: line,
    storyQuestions: z
      .preprocess(
        (given) => (typeof given === 'string' ? [given] : given),
        z
          .array(
            z.coerce
              .number(CHOOSE_STORIES)
              .refine((number) => keyOfNumber(number, catalogue) !== undefined, CHOOSE_STORIES),
            CHOOSE_STORIES,
          )
          .max(catalogue.length, CHOOSE_STORIES),
      )
      .default([])
      .transform((numbers) => [...new Set(numbers)]),
  });

const email = shortText()
  .default('')
  .refine(
    (text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    'This does not look like an address, e.g. name@example.org',
  );
const link = shortText(500).refine(
  (text) => text === '' || !/^\s*(javascript|data|vbscript):/i.test(text),
  'A link begins with https://',
);

const closingIn = (catalogue: Catalogue) =>
  z.object({
    words,
    items: rows(skillIn(catalogue), { max: 200 }),
    certificates: rows(certificate, { max: 60 }),
    languages: rows(language, { max: 40 }),
    person: z
      .object({
        name: line,
        email,
        phone: line,
        location: line,
        links: z
          .array(link)
          .max(20, 'No more than 20 links are kept')
          .default([])
          .transform((links) => links.filter((one) => one !== '')),
      })
      .prefault({}),
    never: textRows({ max: 60, maxLength: 500 }),
  });

const closing = closingIn(QUESTIONS);

export const extra = z.object({
  extra: rows(z.object({ question: shortText(1_000).default(''), words }), {
    max: FURTHER_ANSWERS_MAX,
  }),
});

/** Mini-IPIP items of neuroticism: kept only with a consent of their own. */
const PRIVATE_ITEMS = new Set(['4', '9', '14', '19']);

export const howYouWork = z
  .object({
    items: z
      .partialRecord(
        z.string().regex(/^([1-9]|1\d|20)$/),
        z.coerce
          .number('Choose 1 to 5')
          .int('Choose 1 to 5')
          .min(1, 'Choose 1 to 5')
          .max(5, 'Choose 1 to 5'),
      )
      .default({}),
    consentNeuroticism: checkbox(),
  })
  .transform(({ items, consentNeuroticism }) => ({
    items: Object.fromEntries(
      Object.entries(items).filter(([item]) => consentNeuroticism || !PRIVATE_ITEMS.has(item)),
    ) as Record<string, number>,
    consentNeuroticism,
  }));

export type TargetBody = z.infer<typeof target>;
export type PlacesBody = z.infer<typeof places>;
export type PlaceRow = PlacesBody['history'][number];
export type ScopeBody = z.infer<typeof scope>;
export type ClosingBody = z.infer<typeof closing>;
export type ExtraBody = z.infer<typeof extra>;
export type HowYouWorkBody = z.infer<typeof howYouWork>;

/** The newest body of each answered slot. */
export type Bodies = {
  target?: TargetBody;
  places?: PlacesBody;
  scope?: ScopeBody;
  closing?: ClosingBody;
  extra?: ExtraBody;
  howYouWork?: HowYouWorkBody;
} & { [Key in StoryKey]?: StoryBody };

const STORY_BODIES = new Map(storyQuestions().map((story) => [story, storyBody(story)]));
const OTHER_BODIES = { target, places, scope, closing, extra, howYouWork };

/** The schema of what is stored for a slot. @throws {RangeError} where the catalogue has none such. */
export function bodySchema(
  slot: AnswerSlot,
  catalogue: Catalogue = QUESTIONS,
): z.ZodType<NonNullable<Bodies[AnswerSlot]>> {
  if (slot === 'extra' || slot === 'howYouWork') return OTHER_BODIES[slot];
  const question = getQuestion(slot, catalogue);
  if (isStory(question)) return STORY_BODIES.get(question) ?? storyBody(question);
  const isOther = question.kind === 'closing' && catalogue !== QUESTIONS;
  return isOther ? closingIn(catalogue) : OTHER_BODIES[question.kind];
}
