import type { Posting } from '~/features/posting/posting';
import type { Draft } from './draft';
import type { Attempt } from './make-draft';
import type { WriterInput, Written } from './writer';

/** A piece of work on a draft that takes longer than requests may wait for one another. */
export type DraftingTask =
  | { task: 'readPosting'; text: string }
  | { task: 'write'; input: WriterInput }
  | { task: 'ground'; input: WriterInput; attempt: Attempt };

/** What each task gives. */
export interface DraftingResults {
  readPosting: Posting;
  write: Written;
  ground: Draft;
}

export type DraftingResult = DraftingResults[DraftingTask['task']];
