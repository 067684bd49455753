import type { Interview } from '~/features/interview/interview';
import type { Posting } from '~/features/posting/posting';
import { spokenTitle } from '~/features/posting/spoken-title';

/** What a resume is called in the person's list: the job it is for, else what it is. */
export function nameResume(interview: Interview, posting: Posting | null): string {
  const title = interview.target.title.trim() || spokenTitle(posting?.title ?? '');
  const company = posting?.company?.trim() ?? '';
  if (title !== '' && company !== '') return `${title}, ${company}`;
  return title || company || 'Resume';
}
