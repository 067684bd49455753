import { GENERATE_BODIES } from '~/features/review/describe-generate';
import { REVIEW_API_PATH } from '~/features/review/paths';
import { CALLER_REFUSALS } from './caller-refusals';
import { describedProblem } from './described-problem';
import type { DescribedHeader, Endpoint } from './endpoint';

const LIMIT_HEADERS: Readonly<Record<string, DescribedHeader>> = {
  'RateLimit-Policy': {
    description: 'The limit: how many, in how many seconds',
    schema: { type: 'string' },
  },
  RateLimit: {
    description: 'How many are left, and in how many seconds the count begins anew',
    schema: { type: 'string' },
  },
};

/** `POST /api/cv-review/generate` */
export const describeCvReview: Endpoint = {
  method: 'post',
  path: REVIEW_API_PATH,
  operationId: 'generateReview',
  summary: 'Reviews a resume against a posting',
  description:
    'What fits, lines rewritten without adding anything, wording, a letter, interview preparation, and what a machine reads. Open to everybody, 10 times an hour for one network address, or for the person whose token is sent. Written by rules alone: no model is asked, whatever is set up. Neither text is kept.',
  tag: 'cv-review',
  scope: 'review',
  open: true,
  request: GENERATE_BODIES.request,
  responses: {
    200: { description: 'The review', body: GENERATE_BODIES.answer, headers: LIMIT_HEADERS },
    400: describedProblem('The body is no JSON'),
    401: CALLER_REFUSALS[401],
    403: CALLER_REFUSALS[403],
    413: describedProblem('The body is too large'),
    415: describedProblem('The body is something else than JSON'),
    422: describedProblem('A text is missing, too short or too long'),
    429: describedProblem('As many as there are in an hour', {
      retryAfter: true,
      headers: LIMIT_HEADERS,
    }),
    500: describedProblem('Something on our side failed'),
    503: describedProblem('Switched off, or too many are asking', { retryAfter: true }),
  },
};
