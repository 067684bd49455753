import { readPosting } from '~/features/posting/read-posting';
import { answerRequests } from '~/platform/threads/answer-requests.server';
import { writeBuiltin } from './builtin/write-builtin';
import type { DraftingResult, DraftingTask } from './drafting';
import { ground } from './make-draft';

answerRequests((work: DraftingTask): DraftingResult => {
  switch (work.task) {
    case 'readPosting':
      return readPosting(work.text);
    case 'write':
      return writeBuiltin(work.input);
    case 'ground':
      return ground(work.input, work.attempt);
  }
});
