import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { SuggestionProgress } from '~/features/review/page/suggestion-progress';
import { suggestionOutcomeLabel } from '~/features/review/page/suggestion-outcome-labels';
import { usePolling } from '~/features/review/page/use-polling';
import { SuggestionsConsent } from '~/features/review/page/suggestions-consent';
import { SuggestionList } from '~/features/review/page/suggestion-list';
import { getReview } from '~/features/review/reviews.server';
import { requestSuggestions } from '~/features/review/suggestions/request-suggestions.server';
import { stopSuggestionRequest } from '~/features/review/suggestions/suggestion-requests.server';
import { showSuggestions } from '~/features/review/suggestions/suggested-sections.server';
import {
  countShown,
  mayRequestMore,
  type SuggestionsView,
} from '~/features/review/suggestions/suggestions-view';
import {
  findSuggestionsView,
  readReview,
} from '~/features/review/suggestions/suggestions-view.server';
import { findActor } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { mapFailures } from '~/platform/http/map-failures';
import { readFormData } from '~/platform/http/read-form-data';
import { requireReviews } from '~/composition/refuse-reviews.server';
import { Button, LinkButton } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

const REFRESH_SECONDS = 2;

/** Without JavaScript the page looks again by itself while models are asked. */
export const handle = {
  noScriptRefreshSeconds: (loaded: { view: SuggestionsView | null } | undefined) =>
    loaded?.view?.asking?.isLive === true ? REFRESH_SECONDS : undefined,
};

export const meta = titled('Better words for your review', { listed: false });
export { forwardRateLimitHeaders as headers } from '~/features/review/forward-rate-limit-headers';

/** What models did for a review, and what they may do. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  await requireReviews(args);
  const { application } = args.context;
  const key = args.params['reviewKey'] ?? '';
  const actor = await findActor(args);
  const read = readReview(application.database.read, key, application.clock());
  return data(
    { key, view: findSuggestionsView(application, read, actor?.personId ?? null) },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});

const place = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number);
const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('start'), agreed: z.string().max(100) }),
  z.object({ intent: z.enum(['stop', 'take-all-back']) }),
  z.object({ intent: z.enum(['take-back', 'show']), place }),
]);

/** Has models asked about a review, stops that, or chooses whose words it is shown in. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  await requireReviews(args);
  const { application, clientAddress } = args.context;
  const { database, clock } = application;
  const key = args.params['reviewKey'] ?? '';
  const { id } = getReview(database.read, key, clock());
  const read = form.safeParse(Object.fromEntries(await readFormData(args.request)));
  if (!read.success) throw new Failure('invalid', 'Choose one of the buttons on the page.');
  const sent = read.data;
  switch (sent.intent) {
    case 'start':
      await requestSuggestions(application, key, { agreed: sent.agreed, clientAddress });
      break;
    case 'stop':
      stopSuggestionRequest(database, id, clock());
      break;
    case 'take-all-back':
      showSuggestions(database, id, { place: null, shown: false });
      break;
    case 'take-back':
    case 'show':
      showSuggestions(database, id, { place: sent.place, shown: sent.intent === 'show' });
      break;
  }
  return redirect(`/cv-review/${key}/words`, 303);
});

export default function ReviewWords() {
  const { key, view } = useLoaderData<typeof loader>();
  usePolling(view?.asking?.isLive === true);
  return (
    <Page
      title="Better words"
      lead="Your review is finished and yours to use. A model may look for better words for it, where you want that."
      width="text"
    >
      {view === null ? (
        <p>No model is asked here. Your review stays as it is written.</p>
      ) : (
        <Words view={view} />
      )}
      <div>
        <LinkButton to={`/cv-review/${key}/bullets`} variant="quiet">
          Back to the review
        </LinkButton>
      </div>
    </Page>
  );
}

function Words({ view }: { view: SuggestionsView }) {
  const { asking, sections, providers, obstacle } = view;
  const mayAsk = mayRequestMore(view);
  return (
    <>
      <Standing view={view} />
      <SuggestionList sections={sections} />
      {countShown(sections) < 2 ? null : (
        <Form method="post">
          <Button variant="secondary" name="intent" value="take-all-back">
            Show the review without the model’s words
          </Button>
        </Form>
      )}
      {mayAsk ? <Offer asking={asking} providers={providers} obstacle={obstacle} /> : null}
    </>
  );
}

function Offer({
  asking,
  providers,
  obstacle,
}: Pick<SuggestionsView, 'asking' | 'providers' | 'obstacle'>) {
  if (obstacle !== null) return <p>{obstacle}</p>;
  if (asking === null) return <SuggestionsConsent providers={providers} />;
  return (
    <Disclosure summary="Ask about the other parts once more">
      <SuggestionsConsent providers={providers} />
    </Disclosure>
  );
}

function Standing({ view: { asking, sections } }: { view: SuggestionsView }) {
  if (asking?.isLive === true) {
    return (
      <Notice title="A model is looking for better words" live>
        <SuggestionProgress sections={sections} />
        {asking.isStopping ? <p>It is being stopped.</p> : <StopForm />}
      </Notice>
    );
  }
  if (asking === null || asking.outcome === null) return null;
  const { title, words } = suggestionOutcomeLabel(asking.outcome, sections);
  return (
    <Notice tone={asking.outcome === 'improved' ? 'done' : 'info'} title={title} live>
      <p>{words}</p>
    </Notice>
  );
}

function StopForm() {
  return (
    <Form method="post">
      <Button variant="secondary" name="intent" value="stop">
        Stop here
      </Button>
    </Form>
  );
}

export const ErrorBoundary = RouteFailure;
