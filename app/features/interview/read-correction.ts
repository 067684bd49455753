import { z } from 'zod';
import { REQUIREMENT_MAX_LENGTH, type Correction } from '~/features/posting/corrections';
import type { Requirement } from '~/features/posting/posting';
import { CORRECTION_LABELS as LABELS } from '~/features/posting/posting-page-labels';
import { longText, shortText } from './answers/text';

const name = shortText(REQUIREMENT_MAX_LENGTH);
const named = name.default('').refine((text) => text !== '', LABELS.empty);
const canonical = z.string().min(1).max(500);
const rank = z.enum(['must', 'nice']);
const MOST_PARTS = 10;

/** The forms of the page of a posting, by their `intent`. */
export const correctionForms = {
  correct: z.object({ canonical, label: named, rank: z.enum(['must', 'nice', 'none']) }),
  merge: z.object({ canonical, into: canonical }),
  split: z.object({
    canonical,
    labels: longText((REQUIREMENT_MAX_LENGTH + 1) * MOST_PARTS)
      .transform((text) =>
        text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ) // prettier-ignore
      .pipe(z.array(z.string().max(REQUIREMENT_MAX_LENGTH)).min(2, LABELS.tooFew).max(MOST_PARTS)),
  }),
  add: z.object({ missed: named, rank }),
  head: z.object({ title: name.default(''), company: name.default('') }),
} as const;

/** What the form about one requirement changes of it. */
export function correctionsOf(
  requirement: Pick<Requirement, 'canonical' | 'label' | 'must'>,
  { label, rank: wanted }: z.output<(typeof correctionForms)['correct']>,
): Correction[] {
  const { canonical: id, must } = requirement;
  if (wanted === 'none') return [{ what: 'drop', canonical: id }];
  const isMust = wanted === 'must';
  return [
    ...(label === requirement.label
      ? []
      : [{ what: 'rename', canonical: id, label } satisfies Correction]),
    ...(isMust === must
      ? []
      : [{ what: 'rank', canonical: id, must: isMust } satisfies Correction]),
  ];
}
