import type { Drafting } from '../drafting-threads.server';
import { writeLetter } from '../letter/write-letter';
import { prepareInterview } from '../preparation/prepare-interview';

/** What pages need of drafting, on the thread that asks: a test would wait seconds for another. */
export const draftingHere: Pick<Drafting, 'writeLetter' | 'prepareInterview'> = {
  writeLetter: (of) => Promise.resolve(writeLetter(...of)),
  prepareInterview: (of) => Promise.resolve(prepareInterview(...of)),
};
