import { reviewRequestSchema } from './review-request.schema';
import { reviewSchema } from './review.schema';

/** Both texts at their longest, in a script of three bytes a letter. */
export const API_BODY_MAX_BYTES = 256 * 1024;

/** The bodies of `POST /api/cv-review/generate`, as its description names them. */
export const GENERATE_BODIES = {
  request: { name: 'ReviewRequest', schema: reviewRequestSchema },
  answer: { name: 'Review', schema: reviewSchema },
};
