import { enablePatches, produceWithPatches, type Patch } from 'immer';
import { gone, type Doing, type Done } from './doing';
import type { Edit, RefusedEdit } from './edit';
import { addEntry, addLine, move } from './edit-lists';
import { moveSection, nameSection } from './edit-sections';
import { setDates, setText } from './edit-text';
import { answerGap, decline, noNumber } from './edit-answers';
import type { EditedResume } from './edited-resume';
import { putBack, takeOff } from './take-off';

enablePatches();

/** An edit that was made. */
export interface AppliedEdit {
  kind: 'applied';
  next: EditedResume;
  patches: Patch[];
  /** What takes it back. */
  inverse: Patch[];
  /** What was done, e.g. `Line changed`. */
  what: string;
  /** What the page shows next: a path, or null. */
  path: string | null;
}

/**
 * Makes one edit. Everything follows: paths of claims, what was taken off, and the lines kept with
 * the answers. A typed line is the person's own statement: only what they never want to see, and
 * its length, are checked.
 *
 * @returns the resume afterwards with the way back, or why nothing was changed.
 */
export function applyEdit(resume: EditedResume, edit: Edit): AppliedEdit | RefusedEdit {
  const outcome: { done: Done | RefusedEdit } = { done: gone() };
  const [next, patches, inverse] = produceWithPatches(resume, (draft) => {
    outcome.done = make(draft, edit);
  });
  const { done } = outcome;
  if ('kind' in done) return done;
  return { kind: 'applied', next, patches, inverse, ...done };
}

function make(resume: Doing, edit: Edit): Done | RefusedEdit {
  switch (edit.edit) {
    case 'set-text':
      return setText(resume, edit);
    case 'set-dates':
      return setDates(resume, edit);
    case 'add-line':
      return addLine(resume, edit);
    case 'add-entry':
      return addEntry(resume, edit);
    case 'decline':
      return decline(resume, edit);
    case 'answer-gap':
      return answerGap(resume, edit);
    case 'no-number':
      return noNumber(resume, edit);
    case 'take-off':
      return takeOff(resume, edit);
    case 'put-back':
      return putBack(resume, edit);
    case 'move':
      return move(resume, edit);
    case 'move-section':
      return moveSection(resume, edit);
    case 'name-section':
      return nameSection(resume, edit);
  }
}
