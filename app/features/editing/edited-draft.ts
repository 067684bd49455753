import type { Draft } from '~/features/drafts/draft';
import type { Evidence } from '~/features/interview/evidence';
import { toldResume } from '~/features/interview/told-resume';
import { coverageOf } from '~/features/posting/coverage';
import type { Posting } from '~/features/posting/posting';
import type { EditedResume } from './edited-resume';

/** The draft of a resume as its owner left it: what it says, rests on and leaves out now. */
export function editedDraft(
  draft: Draft,
  { document, claims, interview }: EditedResume,
  posting: Posting | null,
): Draft {
  const used = claims.flatMap(({ evidence }) => evidence);
  return {
    ...draft,
    resume: document,
    claims,
    notOnPage: draft.notOnPage.filter((said) => !used.some((one) => overlap(one, said))),
    coverage: posting === null ? null : coverageOf(document, posting, toldResume(interview)),
  };
}

const overlap = (a: Evidence, b: Evidence): boolean =>
  a.source === b.source && a.start < b.end && b.start < a.end;
