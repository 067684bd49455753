import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { ReviewTab } from '~/features/review/page/review-tab';
import { TAB_NAMES } from '~/features/review/page/tab-names';
import { REVIEW_TABS } from '~/features/review/paths';
import { SuggestionsNotice } from '~/features/review/page/suggestions-notice';
import { usePolling } from '~/features/review/page/use-polling';
import { forgetReview } from '~/features/review/reviews.server';
import { REVIEW_PARTS } from '~/features/review/suggestions/review-parts';
import {
  findSuggestionsView,
  readReview,
} from '~/features/review/suggestions/suggestions-view.server';
import { findActor } from '~/composition/guards.server';
import { NotFound } from '~/platform/failure';
import { mapFailures } from '~/platform/http/map-failures';
import { requireReviews } from '~/composition/refuse-reviews.server';
import { Button, LinkButton } from '~/ui/button';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { Tabs } from '~/ui/tabs';
import { titled } from '~/ui/titled';

export const meta = titled('Your review', { listed: false });
export { forwardRateLimitHeaders as headers } from '~/features/review/forward-rate-limit-headers';

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  await requireReviews(args);
  const { application } = args.context;
  const { database, clock } = application;
  const key = args.params['reviewKey'] ?? '';
  const tab = REVIEW_TABS.find((name) => name === args.params['tab']);
  if (tab === undefined) throw new NotFound();
  const actor = await findActor(args);
  const read = readReview(database.read, key, clock());
  const { review, expiresAt } = read;
  const minutesLeft = Math.max(1, Math.round((expiresAt.getTime() - clock().getTime()) / 60_000));
  return data(
    {
      key,
      tab,
      review,
      minutesLeft,
      words: findSuggestionsView(application, read, actor?.personId ?? null),
    },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});

/** Removes the review before its hour is over. */
export const action = mapFailures((args: ActionFunctionArgs) => {
  forgetReview(args.context.application.database, args.params['reviewKey'] ?? '');
  return redirect('/cv-review', 303);
});

/** Whether a tab shows what a model may word. */
const hasSentences = (tab: string): boolean => REVIEW_PARTS.some((part) => part === tab);

export default function Review() {
  const { key, tab, review, words, minutesLeft } = useLoaderData<typeof loader>();
  usePolling(words?.asking?.isLive === true);
  const at = `/cv-review/${key}`;
  const { title, company } = review.posting;
  const job = [title, company].filter((part) => part !== null).join(', ');
  return (
    <Page
      title="Your review"
      lead={job === '' ? 'Your resume beside the posting.' : `Your resume beside “${job}”.`}
      width="wide"
    >
      <Tabs
        label="Review"
        items={REVIEW_TABS.map((name) => ({
          to: `${at}/${name}`,
          label: TAB_NAMES[name],
        }))}
      />
      {words === null || !hasSentences(tab) ? null : (
        <SuggestionsNotice page={`${at}/words`} view={words} />
      )}
      <div className="stack">
        <ReviewTab tab={tab} review={review} />
      </div>
      <div className="row">
        <LinkButton to={`${at}/save`} variant="primary">
          Make this my resume
        </LinkButton>
        <LinkButton to={`${at}/download/pdf`} reloadDocument>
          Download as PDF
        </LinkButton>
        <LinkButton to={`${at}/download/md`} variant="quiet" reloadDocument>
          Markdown
        </LinkButton>
      </div>
      <Form method="post" action={`${at}/${tab}`} className="row">
        <p className="quiet small">
          {minutesLeft === 1
            ? 'This link works for one more minute.'
            : `This link works for ${minutesLeft} more minutes.`}{' '}
          Then both texts and the review are gone.
        </p>
        <Button variant="quiet">Remove it now</Button>
      </Form>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
