import type { Draft } from '~/features/drafts/draft';
import type { WriterInput } from '~/features/drafts/writer';
import { letterText } from './letter';
import { writeLetter } from './write-letter';

/**
 * A draft with the cover letter that goes with it, for those who want both in one file. Judging the
 * letter takes longer than all else about a draft, so that a resume is made without it, and its
 * page writes it when it is looked at.
 *
 * @returns the draft as it is where no job is named.
 */
export function withLetter(input: Pick<WriterInput, 'interview' | 'posting'>, draft: Draft): Draft {
  const { title } = input.interview.target;
  if (title.trim() === '' && input.posting === null) return draft;
  return { ...draft, coverLetter: letterText(writeLetter(input, draft)) };
}
