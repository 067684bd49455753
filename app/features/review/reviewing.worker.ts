import { answerRequests } from '~/platform/threads/answer-requests.server';
import { makeReview, injectionsIn, readAsAnswers } from './make-review';
import type { ReviewingAnswer, ReviewingTask } from './reviewing-threads.server';
import { toReviewMaterial } from './suggestions/review-material';

answerRequests((work: ReviewingTask): ReviewingAnswer => {
  switch (work.task) {
    case 'review':
      return { review: makeReview(work.request), injections: injectionsIn(work.request) };
    case 'read':
      return readAsAnswers(work.texts).interview;
    case 'toWordable':
      return toReviewMaterial(work.request);
  }
});
