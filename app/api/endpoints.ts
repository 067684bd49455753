import type { Endpoint } from './endpoint';
import { describeItself } from './describe-itself';
import { OUTCOME_ENDPOINTS } from './outcome-endpoints';

/** Every endpoint of the API, each described beside what answers it. */
export const ENDPOINTS: readonly Endpoint[] = [describeItself, ...OUTCOME_ENDPOINTS];
