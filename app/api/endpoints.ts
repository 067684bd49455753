import type { Endpoint } from './endpoint';
import { describeCvReview } from './describe-cv-review';
import { describeItself } from './describe-itself';
import { OUTCOME_ENDPOINTS } from './outcome-endpoints';
import { RESUME_ENDPOINTS } from './resume-endpoints';
import { TOKEN_ENDPOINTS } from './token-endpoints';

/** Every endpoint of the API, each described beside what answers it. */
export const ENDPOINTS: readonly Endpoint[] = [
  describeItself,
  describeCvReview,
  ...OUTCOME_ENDPOINTS,
  ...RESUME_ENDPOINTS,
  ...TOKEN_ENDPOINTS,
];
