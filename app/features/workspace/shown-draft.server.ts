import { isDeepStrictEqual } from 'node:util';
import type { Reader } from '#db/client';
import type { Draft } from '~/features/drafts/draft';
import { editedDraft, heldAgainst } from '~/features/editing/edited-draft';
import type { EditedResume } from '~/features/editing/edited-resume';
import { asMade, getWorkspace, type Workspace } from '~/features/editing/get-workspace.server';
import { getResume, type Resume } from '~/features/library/resumes.server';
import { coverageOf } from '~/features/posting/coverage';
import type { CoverageReader } from '~/features/posting/coverage-reader.server';
import { corrected } from '~/features/posting/kept-postings.server';
import type { Posting } from '~/features/posting/posting';

/** A resume as its page shows it, with what it says, rests on, leaves out and covers now. */
export interface ShownDraft {
  workspace: Workspace;
  /** The newest version is shown as its owner left it; older ones are as they were. */
  isEditable: boolean;
  resume: Resume;
  shown: EditedResume;
  /** With what its owner corrected since. */
  posting: Posting | null;
  draft: Draft;
}

/**
 * One's own resume as its owner left it, or an older version as it was.
 *
 * @param cover reckons coverage; on the thread that asks where there is no other.
 * @throws {NotFound}
 */
export async function getShownDraft(
  read: Reader,
  own: { personId: string; resumeId: string },
  { version, cover }: { version?: number | undefined; cover?: CoverageReader | undefined },
): Promise<ShownDraft> {
  const workspace = getWorkspace(read, own);
  const isEditable = version === undefined || version === workspace.resume.latestVersion;
  const resume = isEditable
    ? workspace.resume
    : getResume(read, own.personId, own.resumeId, version);
  const shown = isEditable ? workspace.edited : asMade(resume);
  const { posting, isCorrected } = postingNow(read, own.personId, resume.source);
  const draft =
    isEditable && (isCorrected || !workspace.isPrinted)
      ? await draftNow(resume.draft, shown, posting, cover)
      : resume.draft;
  return { workspace, isEditable, resume, shown, posting, draft };
}

const coverHere: CoverageReader = (held) => Promise.resolve(coverageOf(...held));

/** The draft as its owner left it, with what it covers now. */
async function draftNow(
  draft: Draft,
  shown: EditedResume,
  posting: Posting | null,
  cover: CoverageReader = coverHere,
): Promise<Draft> {
  const coverage = posting === null ? null : await cover(heldAgainst(shown, posting));
  return editedDraft(draft, shown, coverage);
}

/** The posting with what its owner corrected since the resume was made. */
function postingNow(read: Reader, personId: string, { posting, interview }: Resume['source']) {
  if (posting === null) return { posting, isCorrected: false };
  const now = corrected(read, personId, interview.target.posting, posting);
  return { posting: now, isCorrected: !isDeepStrictEqual(now, posting) };
}
