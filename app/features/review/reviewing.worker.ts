import { answerRequests } from '~/platform/threads/answer-requests.server';
import { makeReview, ordersIn, readAsAnswers } from './make-review';
import type { ReviewingAnswer, ReviewingTask } from './reviewing-threads.server';

answerRequests((work: ReviewingTask): ReviewingAnswer => {
  switch (work.task) {
    case 'review':
      return { review: makeReview(work.request), orders: ordersIn(work.request) };
    case 'read':
      return readAsAnswers(work.texts).interview;
  }
});
