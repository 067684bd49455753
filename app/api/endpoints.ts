import type { Endpoint } from './endpoint';
import { describeCvReview } from './describe-cv-review';
import { describeItself } from './describe-itself';
import { OUTCOME_ENDPOINTS } from './outcome-endpoints';

/** Every endpoint of the API, each described beside what answers it. */
export const ENDPOINTS: readonly Endpoint[] = [
  describeItself,
  describeCvReview,
  ...OUTCOME_ENDPOINTS,
];
