import { and, eq, gt, gte, lte } from 'drizzle-orm';
import { applyPatches, produceWithPatches, type Patch } from 'immer';
import type { Database, Reader, Transaction } from '#db/client';
import { resumeEdits, resumeWorkspaces } from '#db/schema';
import { keepDecisions } from '~/features/interview/lines/keep-decisions.server';
import { getResume, type Resume } from '~/features/library/resumes.server';
import { applyEdit, type AppliedEdit } from './apply-edit';
import type { Edit, RefusedEdit } from './edit';
import type { EditedResume } from './edited-resume';

/** As many edits of a resume can be undone. */
const MOST_EDITS = 100;

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
  /** Whether the PDF says what the page says. */
  isPrinted: boolean;
  /** When it was edited last; null where it never was. */
  editedAt: Date | null;
}

interface Own {
  personId: string;
  resumeId: string;
}

/** What a version says, with nothing edited. */
export const asMade = ({
  document,
  draft: { claims },
  source: { interview },
}: Resume): EditedResume => ({
  document,
  claims,
  interview,
  setAside: [],
});

/** One's own resume with what was edited since its newest version. @throws {NotFound} */
export function getWorkspace(read: Reader, { personId, resumeId }: Own): Workspace {
  const resume = getResume(read, personId, resumeId);
  const row = read
    .select()
    .from(resumeWorkspaces)
    .where(eq(resumeWorkspaces.resumeId, resumeId))
    .get();
  const fresh = { resume, edited: asMade(resume), head: 0, undo: null, redo: null };
  if (row === undefined) return { ...fresh, isPrinted: true, editedAt: null };
  const state = row.state as EditedResume;
  const around = namesAround(read, resumeId, row.head);
  // A version that came from elsewhere says what the page says; what was typed can be had back.
  const isOvertaken = row.version !== resume.latestVersion;
  return {
    resume,
    head: row.head,
    edited: isOvertaken ? { ...fresh.edited, ...ownOf(state) } : state,
    undo: isOvertaken ? OVERTAKEN : around.undo,
    redo: isOvertaken ? null : around.redo,
    isPrinted: isOvertaken || row.head === row.printedHead,
    editedAt: row.updatedAt,
  };
}

/** What is of the page and of no version of it. */
const ownOf = ({ setAside, declined }: EditedResume) => ({
  setAside,
  ...(declined === undefined ? {} : { declined }),
});

const OVERTAKEN = 'New version';

function namesAround(read: Reader, resumeId: string, head: number) {
  const what = (number: number) =>
    read
      .select({ what: resumeEdits.what })
      .from(resumeEdits)
      .where(and(eq(resumeEdits.resumeId, resumeId), eq(resumeEdits.number, number)))
      .get()?.what ?? null;
  return { undo: what(head), redo: what(head + 1) };
}

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

const NEVER_PRINTED = -1;

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
