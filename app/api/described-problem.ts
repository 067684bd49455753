import type { DescribedHeader, DescribedResponse } from './endpoint';
import { PROBLEM_TYPE, problemSchema } from './problem';

const PROBLEM = { name: 'Problem', schema: problemSchema };

const RETRY_AFTER: DescribedHeader = {
  description: 'Seconds after which trying again makes sense',
  schema: { type: 'integer' },
};

/** A refusal as the document tells it. */
export function describedProblem(
  description: string,
  {
    retryAfter = false,
    headers = {},
  }: { retryAfter?: boolean } & Pick<DescribedResponse, 'headers'> = {},
): DescribedResponse {
  return {
    description,
    body: PROBLEM,
    contentType: PROBLEM_TYPE,
    headers: { ...(retryAfter ? { 'Retry-After': RETRY_AFTER } : {}), ...headers },
  };
}
