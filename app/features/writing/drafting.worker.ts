import { coverageOf } from '~/features/posting/coverage';
import { readPosting } from '~/features/posting/read-posting';
import { answerRequests } from '~/platform/threads/answer-requests.server';
import { writeBuiltin } from './builtin/write-builtin';
import type { DraftingResult, DraftingTask } from './drafting';
import { lineAboutGap } from './letter/gap-line';
import { writeLetter } from './letter/write-letter';
import { ground } from './make-draft';
import { checkAnswer } from './models/check-answer';
import { gatherMaterial } from './models/material';
import { settleAnswer } from './models/settle-answer';
import { prepareInterview } from './preparation/prepare-interview';

answerRequests((work: DraftingTask): DraftingResult => {
  switch (work.task) {
    case 'readPosting':
      return readPosting(work.text);
    case 'cover':
      return coverageOf(...work.of);
    case 'write':
      return writeBuiltin(work.input);
    case 'ground':
      return ground(work.input, work.attempt);
    case 'gatherMaterial':
      return gatherMaterial(...work.of);
    case 'checkAnswer':
      return checkAnswer(...work.of);
    case 'settleAnswer':
      return settleAnswer(...work.of);
    case 'writeLetter':
      return writeLetter(...work.of);
    case 'lineAboutGap':
      return lineAboutGap(...work.of);
    case 'prepareInterview':
      return prepareInterview(...work.of);
  }
});
