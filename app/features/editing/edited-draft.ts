import type { Draft } from '~/features/drafts/draft';
import { stillNotOnPage } from '~/features/drafts/still-not-on-page';
import { toldResume } from '~/features/interview/told-resume';
import type { coverageOf } from '~/features/posting/coverage';
import type { Coverage, Posting } from '~/features/posting/posting';
import type { EditedResume } from './edited-resume';

/** The draft of a resume as its owner left it: what it says, rests on and leaves out now. */
export function editedDraft(
  draft: Draft,
  { document, claims }: EditedResume,
  coverage: Coverage | null,
): Draft {
  return {
    ...draft,
    resume: document,
    claims,
    notOnPage: stillNotOnPage(draft, { resume: document, claims }),
    coverage,
  };
}

/** What a resume as its owner left it is held against: its posting, and all that was told. */
export const heldAgainst = (
  { document, interview }: EditedResume,
  posting: Posting,
): Parameters<typeof coverageOf> => [document, posting, toldResume(interview)];
