import type { coverageOf } from '~/features/posting/coverage';
import type { Coverage, Posting } from '~/features/posting/posting';
import type { Attempt } from './attempt';
import type { Draft } from '~/features/drafts/draft';
import type { lineAboutGap } from './letter/gap-line';
import type { Letter, LetterSentence } from './letter/letter';
import type { writeLetter } from './letter/write-letter';
import type { checkAnswer, CheckedAnswer } from './models/check-answer';
import type { gatherMaterial, Material } from './models/material';
import type { settleAnswer, Settled } from './models/settle-answer';
import type { Preparation } from './preparation/preparation';
import type { prepareInterview } from './preparation/prepare-interview';
import type { WriterInput, Written } from '~/features/drafts/writer';

/** A piece of work on a draft that takes longer than requests may wait for one another. */
export type DraftingTask =
  | { task: 'readPosting'; text: string }
  | { task: 'cover'; of: Parameters<typeof coverageOf> }
  | { task: 'write'; input: WriterInput }
  | { task: 'ground'; input: WriterInput; attempt: Attempt }
  | { task: 'gatherMaterial'; of: Parameters<typeof gatherMaterial> }
  | { task: 'checkAnswer'; of: Parameters<typeof checkAnswer> }
  | { task: 'settleAnswer'; of: Parameters<typeof settleAnswer> }
  | { task: 'writeLetter'; of: Parameters<typeof writeLetter> }
  | { task: 'lineAboutGap'; of: Parameters<typeof lineAboutGap> }
  | { task: 'prepareInterview'; of: Parameters<typeof prepareInterview> };

/** What each task gives. */
export interface DraftingResults {
  readPosting: Posting;
  cover: Coverage;
  write: Written;
  ground: Draft;
  gatherMaterial: Material;
  checkAnswer: CheckedAnswer;
  settleAnswer: Settled;
  writeLetter: Letter;
  lineAboutGap: LetterSentence | undefined;
  prepareInterview: Preparation;
}

export type DraftingResult = DraftingResults[DraftingTask['task']];
