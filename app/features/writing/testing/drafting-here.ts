import { coverageOf } from '~/features/posting/coverage';
import { readPosting } from '~/features/posting/read-posting';
import { builtinWriter } from '../builtin/builtin-writer';
import type { Drafting } from '../drafting-threads.server';
import { ground } from '../make-draft';
import { lineAboutGap } from '../letter/gap-line';
import { writeLetter } from '../letter/write-letter';
import { checkAnswer } from '../models/check-answer';
import { gatherMaterial } from '../models/material';
import type { Rewording } from '../models/rewrite-text.server';
import { settleAnswer } from '../models/settle-answer';
import { prepareInterview } from '../preparation/prepare-interview';

/** What pages need of drafting, on the thread that asks: a test would wait seconds for another. */
export const draftingHere: Pick<
  Drafting,
  | 'readPosting'
  | 'cover'
  | 'writer'
  | 'ground'
  | 'writeLetter'
  | 'lineAboutGap'
  | 'prepareInterview'
> = {
  readPosting: (text) => Promise.resolve(readPosting(text)),
  cover: (of) => Promise.resolve(coverageOf(...of)),
  writer: builtinWriter,
  ground: (input, attempt) => Promise.resolve(ground(input, attempt)),
  writeLetter: (of) => Promise.resolve(writeLetter(...of)),
  lineAboutGap: (of) => Promise.resolve(lineAboutGap(...of)),
  prepareInterview: (of) => Promise.resolve(prepareInterview(...of)),
};

/** What rewording needs, on the thread that asks. */
export const rewordingHere: Rewording = { gatherMaterial, checkAnswer, settleAnswer };
