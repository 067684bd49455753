import { describedProblem } from './described-problem';

/** How a caller of the API is refused, wherever it has to be known who calls. */
export const CALLER_REFUSALS = {
  401: describedProblem('There is no session, or the token is not known, revoked or over'),
  403: describedProblem('The token has not the scope'),
  429: describedProblem('More than 100 requests in 15 minutes', { retryAfter: true }),
};
