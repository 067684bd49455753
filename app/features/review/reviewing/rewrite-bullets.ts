import type { Interview } from '~/features/interview/interview';
import type { Answers } from '~/features/grounding/answers/read-answers';
import { judgeProse } from '~/features/grounding/prose/judge-prose';
import { documentHeadOf } from './as-document';
import type { ReadEntry, ResumeReading } from '~/features/resume-import/resume-text/resume-reading';
import type { ReviewedBullet } from '../review.schema';
import {
  aboutLines,
  isSameLine,
  rewriteLine,
  type AboutLine,
  type Rewriting,
} from '~/features/writing/rewriting/rewrite-line';

/** A line as it is to be printed: rewritten where that says no more than the line did. */
export interface RewrittenBullet {
  /** Index of the entry in the reading, and of the line in it. */
  entry: number;
  line: number;
  words: string;
  shown: ReviewedBullet;
}

/**
 * Every line of a resume with how it could read. A rewriting that the resume itself does not
 * support, judged like any other draft, is thrown away and the line stays.
 *
 * @param answers of the interview the reading was turned into, entry by entry.
 */
export function rewriteBullets(
  reading: ResumeReading,
  interview: Interview,
  answers: Answers,
): RewrittenBullet[] {
  return reading.entries.flatMap((entry, index) => {
    if (entry.kind === 'education') return [];
    const row = interview.history[index];
    const about = aboutEntry(entry);
    return entry.lines.map(({ words: before }, line): RewrittenBullet => {
      const rewriting = rewriteLine(before, about);
      const follows =
        rewriting.words === before ||
        (row !== undefined && judgeProse(rewriting.words, row.id, answers).problems.length === 0);
      const words = follows ? rewriting.words : before;
      const after = follows ? (rewriting.withBlank ?? words) : before;
      const changed = !isSameLine(after, before);
      return {
        entry: index,
        line,
        words,
        shown: {
          entry: documentHeadOf(entry),
          before,
          after: changed ? after : null,
          changes: changed ? changesOf(rewriting, words === before) : [],
          question: rewriting.question,
        },
      };
    });
  });
}

function changesOf({ changes, withBlank }: Rewriting, stays: boolean): string[] {
  if (!stays && changes.length === 0) return ['A capital letter at the start'];
  return withBlank === null ? changes : [...changes, 'A blank for a number only you know'];
}

const aboutEntry = ({ kind, end, lines }: ReadEntry): AboutLine =>
  aboutLines(
    lines.map(({ words }) => words),
    { ongoing: end === 'present', job: kind === 'work' || kind === 'volunteering' },
  );
