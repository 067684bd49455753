import { and, eq, gt, lte, ne } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { resumeEdits, resumeWorkspaces } from '#db/schema';
import { getResume, type Resume } from '~/features/library/resumes.server';
import type { Layout } from '~/features/templates/template';
import type { EditedResume } from './edited-resume';

/** The number of no edit. */
export const NEVER_PRINTED = -1;

/** A resume as its owner left it. */
export interface Workspace {
  /** Its newest version: what the PDF says. */
  resume: Resume;
  edited: EditedResume;
  /** Names the edits in it, to see whether there were others since. */
  head: number;
  /** What undoing takes back, e.g. `Line changed`; null where there is nothing to undo. */
  undo: string | null;
  redo: string | null;
  /** How it is to look. */
  layout: Layout;
  /** Whether the PDF says what the page says, and looks so. */
  isPrinted: boolean;
  /** Whether the PDF says what the page says, however it looks. */
  isSaid: boolean;
  /** When it was edited last; null where it never was. */
  editedAt: Date | null;
}

export interface Own {
  personId: string;
  resumeId: string;
}

/** What a version says, with nothing edited. */
export const asMade = (resume: Resume): EditedResume => ({
  document: resume.document,
  claims: resume.draft.claims,
  interview: resume.source.interview,
  setAside: [],
  layout: chosenLayout(resume),
});

/** The layout the person chose, also where another one had to be printed. */
export const chosenLayout = ({ layout, fallback }: Resume): Layout =>
  fallback === null ? layout : { ...layout, template: fallback.from };

/** One's own resume with what was edited since its newest version. @throws {NotFound} */
export function getWorkspace(read: Reader, { personId, resumeId }: Own): Workspace {
  const resume = getResume(read, personId, resumeId);
  const row = read
    .select()
    .from(resumeWorkspaces)
    .where(eq(resumeWorkspaces.resumeId, resumeId))
    .get();
  const made = asMade(resume);
  if (row === undefined) {
    const nothing = { head: 0, undo: null, redo: null, editedAt: null };
    return {
      resume,
      edited: made,
      layout: resume.layout,
      ...nothing,
      isPrinted: true,
      isSaid: true,
    };
  }
  const layout = chosenLayout(resume);
  const state = { layout, ...(row.state as EditedResume) };
  const around = namesAround(read, resumeId, row.head);
  // A version that came from elsewhere says what the page says; what was typed can be had back.
  const isOvertaken = row.version !== resume.latestVersion;
  const isPrinted = isOvertaken || row.head === row.printedHead;
  return {
    resume,
    head: row.head,
    edited: isOvertaken ? { ...made, ...ownOf(state) } : state,
    // Where its design was misread, the page looks as the PDF does.
    layout: isPrinted ? resume.layout : state.layout,
    undo: isOvertaken ? OVERTAKEN : around.undo,
    redo: isOvertaken ? null : around.redo,
    isPrinted,
    isSaid: isPrinted || onlyLooksDiffer(read, resumeId, row),
    editedAt: row.updatedAt,
  };
}

/** What is of the page and of no version of it. */
export const ownOf = ({ setAside, declined }: EditedResume) => ({
  setAside,
  ...(declined === undefined ? {} : { declined }),
});

export const OVERTAKEN = 'New version';
export const LOOK = 'Design changed';

/** Whether what was done or taken back since the PDF was printed changed how it looks, and no more. */
function onlyLooksDiffer(
  read: Reader,
  resumeId: string,
  { head, printedHead }: { head: number; printedHead: number },
): boolean {
  if (printedHead === NEVER_PRINTED) return false;
  const other = read
    .select({ number: resumeEdits.number })
    .from(resumeEdits)
    .where(
      and(
        eq(resumeEdits.resumeId, resumeId),
        gt(resumeEdits.number, Math.min(head, printedHead)),
        lte(resumeEdits.number, Math.max(head, printedHead)),
        ne(resumeEdits.what, LOOK),
      ),
    )
    .get();
  return other === undefined;
}

function namesAround(read: Reader, resumeId: string, head: number) {
  const what = (number: number) =>
    read
      .select({ what: resumeEdits.what })
      .from(resumeEdits)
      .where(and(eq(resumeEdits.resumeId, resumeId), eq(resumeEdits.number, number)))
      .get()?.what ?? null;
  return { undo: what(head), redo: what(head + 1) };
}
