import type { ActionFunctionArgs } from '@remix-run/node';
import { answerProblems } from '~/api/answer-problems';
import { problemOfFailure, RequestRefused } from '~/api/problem';
import { requireApiCaller } from '~/api/require-api-caller.server';
import { readJson } from '~/api/read-json';
import { refuseReviews } from '~/composition/refuse-reviews.server';
import { askForReview, ReviewsUsedUp } from '~/features/review/ask-for-review.server';
import { API_BODY_MAX_BYTES } from '~/features/review/describe-generate';
import { reviewRequestSchema } from '~/features/review/review-request.schema';
import { rateLimitHeaders } from '~/platform/rate-limit/rate-limit-headers';

/** A review as JSON: the same engine, limit and switch as the page, and nothing is held. */
export const action = answerProblems(async (args: ActionFunctionArgs) => {
  const { application, clientAddress } = args.context;
  if (args.request.method !== 'POST') throw notPost();
  await refuseReviews(args, 'api');
  // Open to everybody; a token that is sent has to be one that may.
  const caller = args.request.headers.has('Authorization')
    ? await requireApiCaller(args, 'review')
    : null;
  const texts = await readJson(args.request, reviewRequestSchema, { maxBytes: API_BODY_MAX_BYTES });
  try {
    const { review, standing } = await askForReview(application, texts, {
      clientAddress,
      via: 'api',
      ...(caller === null ? {} : { personId: caller.personId }),
    });
    const headers = { 'Cache-Control': 'no-store', ...rateLimitHeaders(standing) };
    return Response.json(review, { headers });
  } catch (error) {
    if (!(error instanceof ReviewsUsedUp)) throw error;
    return problemOfFailure(error, rateLimitHeaders(error.standing));
  }
});

export const loader = answerProblems((): Response => {
  throw notPost();
});

const notPost = () =>
  new RequestRefused(405, 'Send a resume and a posting by POST.', { Allow: 'POST' });
