import { isDeepStrictEqual } from 'node:util';
import { and, eq, gt, gte, lte } from 'drizzle-orm';
import { applyPatches, produceWithPatches, type Patch } from 'immer';
import type { Database, Transaction } from '#db/client';
import { resumeEdits, resumeWorkspaces } from '#db/schema';
import { keepDecisions } from '~/features/interview/lines/keep-decisions.server';
import { getResume, type Resume } from '~/features/library/resumes.server';
import type { Layout } from '~/features/templates/template';
import { applyEdit, type AppliedEdit } from './apply-edit';
import type { Edit, RefusedEdit } from './edit';
import type { EditedResume } from './edited-resume';
import {
  asMade,
  getWorkspace,
  LOOK,
  NEVER_PRINTED,
  OVERTAKEN,
  ownOf,
  type Own,
  type Workspace,
} from './get-workspace.server';

/** As many edits of a resume can be undone. */
const MOST_EDITS = 100;

/**
 * Makes an edit of one's own resume and keeps it, with the way back; what was undone before it is
 * forgotten.
 *
 * @returns why nothing was changed, where the edit cannot be made.
 * @throws {NotFound}
 */
export function editResume(
  database: Database,
  own: Own,
  edit: Edit,
  now: Date,
): AppliedEdit | RefusedEdit {
  return database.write((tx) => {
    const workspace = catchUp(tx, own, now);
    const made = applyEdit(workspace.edited, edit);
    if (made.kind === 'refused' || made.patches.length === 0) return made;
    record(tx, workspace, made, { ...own, now });
    return made;
  });
}

/** Keeps an edit that was made as the newest one. */
function record(
  tx: Transaction,
  { resume, edited, head }: Workspace,
  made: { next: EditedResume; patches: Patch[]; inverse: Patch[]; what: string },
  { now, ...own }: Own & { now: Date },
): void {
  const { resumeId } = own;
  const { next, patches, inverse, what } = made;
  const number = head + 1;
  tx.delete(resumeEdits)
    .where(and(eq(resumeEdits.resumeId, resumeId), gt(resumeEdits.number, head)))
    .run();
  tx.delete(resumeEdits)
    .where(and(eq(resumeEdits.resumeId, resumeId), lte(resumeEdits.number, number - MOST_EDITS)))
    .run();
  tx.insert(resumeEdits).values({ resumeId, number, what, patches, inverse, createdAt: now }).run();
  keep(tx, own, { resume, from: edited, to: next, head: number }, now);
  // An edit that was printed and taken back is not the one that has its number now.
  tx.update(resumeWorkspaces)
    .set({ printedHead: NEVER_PRINTED })
    .where(and(eq(resumeWorkspaces.resumeId, resumeId), gte(resumeWorkspaces.printedHead, number)))
    .run();
}

/** Keeps the resume as it is now, and what that means for the answers it was made of. */
function keep(
  tx: Transaction,
  { personId, resumeId }: Own,
  {
    resume,
    from,
    to,
    head,
  }: { resume: Resume; from: EditedResume; to: EditedResume; head: number },
  now: Date,
): void {
  const state = { state: to, head, updatedAt: now };
  tx.insert(resumeWorkspaces)
    .values({ resumeId, version: resume.latestVersion, printedHead: 0, ...state })
    .onConflictDoUpdate({ target: resumeWorkspaces.resumeId, set: state })
    .run();
  if (resume.interviewId === null) return;
  keepDecisions(
    tx,
    { personId, interviewId: resume.interviewId },
    { before: from.interview, after: to.interview },
    now,
  );
}

/** Where a version came from elsewhere, makes taking it over an edit that can be undone. */
function catchUp(tx: Transaction, own: Own, now: Date): Workspace {
  const workspace = getWorkspace(tx, own);
  const row = tx
    .select()
    .from(resumeWorkspaces)
    .where(eq(resumeWorkspaces.resumeId, own.resumeId))
    .get();
  if (row === undefined || row.version === workspace.resume.latestVersion) return workspace;
  const before = row.state as EditedResume;
  const [next, patches, inverse] = produceWithPatches(before, (draft) => {
    Object.assign(draft, workspace.edited);
  });
  const made = { next, patches, inverse, what: OVERTAKEN };
  record(tx, { ...workspace, edited: before }, made, { ...own, now });
  markPrinted(tx, own.resumeId, { version: workspace.resume.latestVersion, head: row.head + 1 });
  return getWorkspace(tx, own);
}

/**
 * Takes the last edit back, or makes it again.
 *
 * @returns what it was; null where there is none.
 * @throws {NotFound}
 */
export function stepBack(database: Database, own: Own, now: Date): string | null {
  return database.write((tx) => {
    const workspace = catchUp(tx, own, now);
    return step(tx, own, { workspace, number: workspace.head, to: workspace.head - 1 }, now);
  });
}

/** Makes the edit again that was taken back last. As `stepBack`. */
export function stepForward(database: Database, own: Own, now: Date): string | null {
  return database.write((tx) => {
    const workspace = catchUp(tx, own, now);
    const number = workspace.head + 1;
    return step(tx, own, { workspace, number, to: number }, now);
  });
}

function step(
  tx: Transaction,
  own: Own,
  { workspace, number, to }: { workspace: Workspace; number: number; to: number },
  now: Date,
): string | null {
  const { resume, edited } = workspace;
  const edit = tx
    .select()
    .from(resumeEdits)
    .where(and(eq(resumeEdits.resumeId, own.resumeId), eq(resumeEdits.number, number)))
    .get();
  if (edit === undefined) return null;
  const patches = (to < number ? edit.inverse : edit.patches) as Patch[];
  keep(tx, own, { resume, from: edited, to: applyPatches(edited, patches), head: to }, now);
  return edit.what;
}

/** Notes that a version says what the page said after the edit `head`. */
export function markPrinted(
  tx: Transaction,
  resumeId: string,
  { version, head }: { version: number; head: number },
): void {
  tx.update(resumeWorkspaces)
    .set({ version, printedHead: head })
    .where(eq(resumeWorkspaces.resumeId, resumeId))
    .run();
}

/**
 * Puts what an earlier version said back on the page. The newest is not lost: it is one step back,
 * and stays among the versions.
 *
 * @throws {NotFound}
 */
export function restoreVersion(database: Database, own: Own, version: number, now: Date): void {
  database.write((tx) => {
    const workspace = catchUp(tx, own, now);
    const restored = asMade(getResume(tx, own.personId, own.resumeId, version));
    const [next, patches, inverse] = produceWithPatches(workspace.edited, (draft) => {
      Object.assign(draft, restored, ownOf(workspace.edited));
    });
    const what = `Version ${version} put back`;
    record(tx, workspace, { next, patches, inverse, what }, { ...own, now });
  });
}

/**
 * Keeps how the page is to look, as an edit that can be undone; the PDF follows when it is updated.
 *
 * @returns whether that is another look than it had.
 * @throws {NotFound}
 */
export function chooseLayout(database: Database, own: Own, layout: Layout, now: Date): boolean {
  return database.write((tx) => {
    const workspace = catchUp(tx, own, now);
    if (isDeepStrictEqual(workspace.edited.layout, layout)) return false;
    const [next, patches, inverse] = produceWithPatches(workspace.edited, (draft) => {
      draft.layout = layout;
    });
    record(tx, workspace, { next, patches, inverse, what: LOOK }, { ...own, now });
    return true;
  });
}

/**
 * Gives a copy of a resume, whose only version is what the PDF says, what its owner left of the one
 * it is a copy of, but not the way back.
 */
export function copyWorkspace(
  tx: Transaction,
  { edited, isPrinted, editedAt }: Workspace,
  copyId: string,
  now: Date,
): void {
  if (editedAt === null) return;
  const printedHead = isPrinted ? 0 : NEVER_PRINTED;
  tx.insert(resumeWorkspaces)
    .values({ resumeId: copyId, version: 1, state: edited, head: 0, printedHead, updatedAt: now })
    .run();
}
