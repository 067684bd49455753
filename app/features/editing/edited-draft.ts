import type { Draft } from '~/features/drafts/draft';
import type { Evidence } from '~/features/interview/evidence';
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
  const used = claims.flatMap(({ evidence }) => evidence);
  return {
    ...draft,
    resume: document,
    claims,
    notOnPage: draft.notOnPage.filter((said) => !used.some((one) => overlap(one, said))),
    coverage,
  };
}

/** What a resume as its owner left it is held against: its posting, and all that was told. */
export const heldAgainst = (
  { document, interview }: EditedResume,
  posting: Posting,
): Parameters<typeof coverageOf> => [document, posting, toldResume(interview)];

const overlap = (a: Evidence, b: Evidence): boolean =>
  a.source === b.source && a.start < b.end && b.start < a.end;
