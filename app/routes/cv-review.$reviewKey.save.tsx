import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { countGuestInterview } from '~/features/accounts/count-requests.server';
import { UnreadableAnswers } from '~/features/interview/answers/disassemble';
import { importInterview } from '~/features/interview/interviews.server';
import { countReview } from '~/features/review/count-reviews.server';
import { ReadBack } from '~/features/review/page/read-back';
import { getReview } from '~/features/review/reviews.server';
import { countShown } from '~/features/review/suggestions/suggestions-view';
import { readReview } from '~/features/review/suggestions/suggestions-view.server';
import { SAVE_REVIEW_LABELS as LABELS } from '~/features/review/page/save-review-labels';
import { startGuest } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { mapFailures } from '~/platform/http/map-failures';
import { requireReviews } from '~/composition/refuse-reviews.server';
import { Button, LinkButton } from '~/ui/button';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled(LABELS.title, { listed: false });

const keyOf = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => params['reviewKey'] ?? '';

/** What was read, to be looked over before anything is kept. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  await requireReviews(args);
  const { database, clock, reviewing } = args.context.application;
  const key = keyOf(args);
  const { resume, posting, words } = readReview(database.read, key, clock());
  const interview = await reviewing.read({ resume, posting });
  return data(
    { key, interview, resume, posting, isWorded: countShown(words) > 0 },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});

/** Carries what was read into an interview of whoever is there, or of a new guest. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  await requireReviews(args);
  const { database, clock, reviewing } = args.context.application;
  const { resume, posting } = getReview(database.read, keyOf(args), clock());
  const interview = await reviewing.read({ resume, posting });
  const { actor, headers } = await startGuest(args);
  countGuestInterview(args.context.application, actor);
  try {
    const { id } = importInterview(database, actor.personId, interview, clock());
    countReview(database, { via: 'page', outcome: 'saved', ms: 0 }, clock());
    return redirect(`/interviews/${id}`, { status: 303, headers });
  } catch (error) {
    if (!(error instanceof UnreadableAnswers)) throw error;
    const [problem = ''] = error.problems;
    throw new Failure('invalid', `Something in this resume cannot be kept. ${problem}`, {
      cause: error,
    });
  }
});

export default function SaveReview() {
  const { key, interview, resume, posting, isWorded } = useLoaderData<typeof loader>();
  return (
    <Page title={LABELS.title} lead={LABELS.lead}>
      <ReadBack interview={interview} />
      <div className="row">
        <Form method="post">
          <Button>{LABELS.keep}</Button>
        </Form>
        <Form method="post" action="/interviews/from-resume">
          <input type="hidden" name="resume" value={resume} />
          <input type="hidden" name="posting" value={posting} />
          <input type="hidden" name="title" value={interview.target.title} />
          <Button variant="secondary" name="intent" value="read">
            {LABELS.correct}
          </Button>
        </Form>
        <LinkButton to={`/cv-review/${key}/fit`}>{LABELS.back}</LinkButton>
      </div>
      {isWorded ? <p>{LABELS.worded}</p> : null}
      <p className="quiet small">{LABELS.kept}</p>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
