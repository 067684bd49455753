import { z } from 'zod';
import { paragraphText, partsBeforeParagraphs } from '~/features/writing/letter/letter';
import { listSections } from '~/features/writing/models/sections';
import type { RewordableDraft } from '~/features/writing/models/section';
import { askAbout } from '~/features/writing/rewriting/rewrite-line';
import type { ReviewPart } from './review-parts';
import type { ReviewMaterial } from './review-material';

/** Something of a review in a model's words. */
export const suggestionSchema = z.object({
  /** Which bullet, part of the letter, or line of the preparation, counted from 0. */
  at: z.int().min(0),
  /** What it replaces, or is about, as the review has it. */
  about: z.string(),
  text: z.string(),
  /** Of a bullet: what only the person can answer. */
  question: z.string().nullable(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

interface Worded {
  before: RewordableDraft;
  now: RewordableDraft;
  /** Of the section that was worded. */
  id: string;
}

/** What a model changed in one section of a review's texts. */
export function suggestionsIn(
  part: ReviewPart,
  worded: Worded,
  { bulletAt }: Pick<ReviewMaterial, 'bulletAt'>,
): Suggestion[] {
  switch (part) {
    case 'bullets':
      return bulletSuggestions(worded, bulletAt);
    case 'letter':
      return letterSuggestions(worded);
    case 'interview':
      return questionSuggestions(worded);
  }
}

const JOBS = /^\/(?:work|volunteer)\//;

/** A number that a line leaves out is asked for, whoever worded the line. */
function bulletSuggestions(
  { before, now, id }: Worded,
  bulletAt: ReviewMaterial['bulletAt'],
): Suggestion[] {
  const linesIn = (text: RewordableDraft) =>
    listSections(text).find((one) => one.id === id)?.lines ?? [];
  const lines = linesIn(now);
  return linesIn(before).flatMap((about, index) => {
    const text = lines[index] ?? about;
    const at = bulletAt[`${id}/${index}`];
    if (at === undefined || text === about) return [];
    const { withBlank, question } = askAbout(text, { job: JOBS.test(id) });
    return [{ at, about, text: withBlank ?? text, question }];
  });
}

function letterSuggestions({ before, now, id }: Worded): Suggestion[] {
  const index = Number(id.split('/')[2]);
  const [old, worded] = [before, now].map(({ letter }) => letter?.paragraphs[index]);
  if (before.letter === undefined || old === undefined || worded === undefined) return [];
  const at = index + partsBeforeParagraphs(before.letter).length;
  return [{ at, about: paragraphText(old), text: paragraphText(worded), question: null }];
}

function questionSuggestions({ before, now, id }: Worded): Suggestion[] {
  const lines = (now.expected ?? []).entries();
  return [...lines].flatMap(([at, { path, text: about, question: text }]) => {
    const isOf = `/preparation${path}`.startsWith(`${id}/`);
    return !isOf || before.expected?.[at]?.question === text
      ? []
      : [{ at, about, text, question: null }];
  });
}
