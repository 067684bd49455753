import { answerRequests } from '~/platform/threads/answer-requests.server';
import { makeReview, injectionsIn, readAsAnswers } from './make-review';
import type { ReviewingAnswer, ReviewingTask } from './reviewing-threads.server';
import { toWordable } from './words/wordable-review';

answerRequests((work: ReviewingTask): ReviewingAnswer => {
  switch (work.task) {
    case 'review':
      return { review: makeReview(work.request), injections: injectionsIn(work.request) };
    case 'read':
      return readAsAnswers(work.texts).interview;
    case 'toWordable':
      return toWordable(work.request);
  }
});
