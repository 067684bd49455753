import type { Reader } from '#db/client';
import type { CoverageReader } from '~/features/posting/coverage-reader.server';
import { movedLines, type MadeFor } from './moved-lines';
import type { ResumePage } from './resume-page';
import { getShownDraft, type ShownDraft } from './shown-draft.server';
import { findTailoredFrom } from './tailor.server';

/**
 * What moved since the resume a resume was tailored from, each as its owner left it, or in the
 * version that is shown.
 *
 * @returns null where it was not tailored from one, or that one is deleted.
 */
export async function movedSince(
  read: Reader,
  own: { personId: string; resumeId: string },
  now: ShownDraft,
  cover: CoverageReader | undefined,
): Promise<ResumePage['moved']> {
  const { personId } = own;
  const resumeId = findTailoredFrom(read, personId, now.resume.interviewId);
  if (resumeId === undefined || resumeId === own.resumeId) return null;
  const before = await getShownDraft(read, { personId, resumeId }, { cover });
  return {
    from: { id: resumeId, title: before.resume.title },
    lines: movedLines(madeFor(before), madeFor(now)),
  };
}

const madeFor = ({ shown: { document, claims }, posting, draft }: ShownDraft): MadeFor => ({
  ...{ document, claims, posting },
  coverage: draft.coverage,
});
