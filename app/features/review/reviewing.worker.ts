import { answerRequests } from '~/platform/threads/answer-requests.server';
import { makeReview, readAsAnswers } from './make-review';
import type { ReviewingAnswer, ReviewingTask } from './reviewing-threads.server';

answerRequests((work: ReviewingTask): ReviewingAnswer => {
  switch (work.task) {
    case 'review':
      return makeReview(work.request);
    case 'read':
      return readAsAnswers(work.texts).interview;
  }
});
