import { z } from 'zod';
import { SECTIONS, type SectionKey } from '~/features/resume/format/sections';
import { ENTRY_SECTIONS } from './resume-path';

const path = z.string().max(200);
/** What stood there when the person looked: an edit of something else is refused, not misplaced. */
const was = z.string().max(10_000).optional();
const SECTION_KEYS = SECTIONS.map(({ key }) => key) as [SectionKey, ...SectionKey[]];

/** One change of a resume, as a form sends it. Paths are JSON pointers into the document. */
export const edit = z.discriminatedUnion('edit', [
  z.object({ edit: z.literal('set-text'), path, was, text: z.string().max(10_000) }),
  z.object({
    edit: z.literal('set-dates'),
    path,
    was,
    start: z.string().max(40).default(''),
    end: z.string().max(40).default(''),
  }),
  z.object({
    edit: z.literal('add-line'),
    /** Of the entry. */
    path,
    text: z.string().max(10_000),
    /** What they said elsewhere that this line is made of, as it stands there. */
    said: z.string().max(10_000).optional(),
  }),
  z.object({
    edit: z.literal('add-entry'),
    section: z.enum(ENTRY_SECTIONS),
    title: z.string().max(10_000),
  }),
  z.object({
    /** A line that was suggested in place of the one at the path. */
    edit: z.literal('decline'),
    path,
    text: z.string().min(1).max(10_000),
  }),
  z.object({
    /** The person has not done what a posting asks for, or has after all. */
    edit: z.literal('answer-gap'),
    question: z.string().min(1).max(1_000),
    answer: z.enum(['no', 'forget']),
  }),
  z.object({
    /** The person does not know the number that a story lacks. */
    edit: z.literal('no-number'),
    /** Of the story's result, in the interview. */
    about: z.string().regex(/^\/stories\/\d{1,3}\/result$/),
  }),
  z.object({ edit: z.literal('take-off'), path, was }),
  z.object({ edit: z.literal('put-back'), index: z.coerce.number().int().min(0).max(1_000), was }),
  z.object({ edit: z.literal('move'), path, was, to: z.coerce.number().int().min(0).max(1_000) }),
  z.object({
    edit: z.literal('move-section'),
    section: z.enum(SECTION_KEYS),
    to: z.coerce.number().int().min(0).max(30),
  }),
  z.object({
    edit: z.literal('name-section'),
    section: z.enum(SECTION_KEYS),
    heading: z.string().max(200),
  }),
]);

export type Edit = z.infer<typeof edit>;
export type EditOf<Kind extends Edit['edit']> = Extract<Edit, { edit: Kind }>;

/** What the page may no longer say, or never said, and what to do; nothing was changed. */
export interface RefusedEdit {
  kind: 'refused';
  /** The field it is about. */
  field: 'text' | 'start' | 'end' | 'heading';
  message: string;
  /** Set where somebody changed the same words meanwhile: what stands there now. */
  now?: string;
}
