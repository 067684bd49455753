import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { askForReview, countFile, ReviewsUsedUp } from '~/features/review/ask-for-review.server';
import { countReview } from '~/features/review/count-reviews.server';
import { REVIEW_LABELS } from '~/features/review/page/review-labels';
import { ReviewForm, type ReviewFormProps } from '~/features/review/page/review-form';
import { pastedIn, readReviewForm } from '~/features/review/read-review-form.server';
import { keepReview } from '~/features/review/reviews.server';
import { Failure, STATUS_OF_FAILURE } from '~/platform/failure';
import { mapFailures } from '~/platform/http/map-failures';
import { readFormData } from '~/platform/http/read-form-data';
import { rateLimitHeaders } from '~/platform/rate-limit/rate-limit-headers';
import { refuseReviews, requireReviews } from '~/composition/refuse-reviews.server';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Resume review');

/** A thrown refusal or an answer of the action says when to come back, and what is left. */
export { forwardRateLimitHeaders as headers } from '~/features/review/forward-rate-limit-headers';

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  await requireReviews(args);
  return null;
});

/** Reviews what was pasted. What is refused is shown again, and kept nowhere. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  await refuseReviews(args, 'page');
  const { application, clientAddress } = args.context;
  const { database, clock } = application;
  const sent = await readFormData(args.request);
  const values = pastedIn(sent);
  try {
    const form = await readReviewForm(sent, {
      uploads: application.uploads,
      beforeFile: () => countFile(application, clientAddress),
    });
    if (form.texts === null) {
      countReview(database, { via: 'page', outcome: 'invalid', ms: 0 }, clock());
      return data({ values, errors: form.errors, message: '' }, 422);
    }
    const { review, standing } = await askForReview(application, form.texts, {
      clientAddress,
      via: 'page',
    });
    const { resume, posting } = form.texts;
    const key = keepReview(database, { resume, posting, review }, clock());
    return redirect(`/cv-review/${key}/fit`, { status: 303, headers: rateLimitHeaders(standing) });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return data(
      { values, errors: {}, message: error.message },
      {
        status: STATUS_OF_FAILURE[error.kind],
        headers: {
          ...(error.retryAfterSeconds === undefined
            ? {}
            : { 'Retry-After': String(error.retryAfterSeconds) }),
          ...(error instanceof ReviewsUsedUp ? rateLimitHeaders(error.standing) : {}),
        },
      },
    );
  }
});

interface Refused extends ReviewFormProps {
  message: string;
}

const NOTHING: Refused = { values: {}, errors: {}, message: '' };

export default function CvReview() {
  const { values, errors, message }: Refused = useActionData<typeof action>() ?? NOTHING;
  return (
    <Page title="Review a resume" lead={REVIEW_LABELS.lead}>
      <ErrorSummary errors={Object.entries(errors).map(([id, said]) => ({ id, message: said }))} />
      {message === '' ? null : (
        <Notice tone="ask" title="Not reviewed" live>
          <p>{message}</p>
        </Notice>
      )}
      <ReviewForm values={values} errors={errors} />
      <p className="quiet small">{REVIEW_LABELS.keptFor}</p>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
