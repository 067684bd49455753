import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listReviewCounts } from '~/features/review/count-reviews.server';
import { listSuggestionTroubles } from '~/features/review/suggestions/suggestion-requests.server';
import { listSuggestionCounts } from '~/features/review/suggestions/suggestion-counts.server';
import { flagContextOf, requireOperator } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { EmptyState } from '~/ui/empty-state';
import { OperatorsNav } from '~/ui/operators-nav';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { DataTable } from '~/ui/table';
import { titled } from '~/ui/titled';

export const meta = titled('Reviews', { listed: false });

const DAYS = 14;

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const operator = await requireOperator(args);
  const { database, clock, flags, config } = args.context.application;
  return {
    on: flags.isEnabled('cv-review', flagContextOf(args, operator)),
    perHour: config.reviewsPerHour,
    counts: listReviewCounts(database.read, { days: DAYS }, clock()),
    askings: listSuggestionCounts(database.read, { days: DAYS }, clock()),
    troubles: listSuggestionTroubles(database.read),
  };
});

const OUTCOMES = {
  reviewed: 'Reviewed',
  saved: 'Saved as a resume',
  limited: 'Refused: too often',
  invalid: 'Refused: the texts',
  switched_off: 'Refused: switched off',
  busy: 'Refused: too many at once',
  failed: 'Failed',
} as const;

const CAME = {
  improved: 'Some words are better',
  unchanged: 'Nothing was better',
  unavailable: 'No model delivered',
  daily_limit: 'Today’s limit was used up',
  stopped: 'Stopped by the reader',
  switched_off: 'Models were switched off',
  failed: 'Failed on our side',
  lost: 'Lost with the process that asked',
} as const;

export default function Reviews() {
  const { on, perHour, counts, askings, troubles } = useLoaderData<typeof loader>();
  return (
    <Page
      eyebrow={<OperatorsNav here="reviews" />}
      title="Reviews"
      lead={`The public review is ${on ? 'on' : 'off'}. One address gets ${perHour} an hour.`}
      width="wide"
    >
      {counts.length === 0 ? (
        <EmptyState title={`Nobody asked for a review in the last ${DAYS} days`} />
      ) : (
        <DataTable
          caption={`The last ${DAYS} days, in UTC`}
          columns={[
            { key: 'day', label: 'Day' },
            { key: 'via', label: 'By' },
            { key: 'outcome', label: 'How it ended' },
            { key: 'count', label: 'Times', numeric: true },
            { key: 'mean', label: 'Mean, ms', numeric: true },
            { key: 'slowest', label: 'Slowest, ms', numeric: true },
          ]}
          rows={counts.map(({ day, via, outcome, count, totalMs, slowestMs }) => ({
            day,
            via: via === 'api' ? 'API' : 'Page',
            outcome: OUTCOMES[outcome],
            count,
            mean: Math.round(totalMs / count),
            slowest: slowestMs,
          }))}
        />
      )}
      {askings.length === 0 ? null : (
        <DataTable
          caption={`Models asked for better words of reviews, the last ${DAYS} days, in UTC`}
          columns={[
            { key: 'day', label: 'Day' },
            { key: 'outcome', label: 'What came of it' },
            { key: 'count', label: 'Times', numeric: true },
            { key: 'mean', label: 'Mean, ms', numeric: true },
            { key: 'slowest', label: 'Slowest, ms', numeric: true },
          ]}
          rows={askings.map(({ day, outcome, count, totalMs, slowestMs }) => ({
            ...{ day, count, outcome: CAME[outcome] },
            ...{ mean: Math.round(totalMs / count), slowest: slowestMs },
          }))}
        />
      )}
      {troubles.length === 0 ? null : (
        <DataTable
          caption="What was in the way of models, in reviews that are still held"
          columns={[
            { key: 'trouble', label: 'Trouble' },
            { key: 'count', label: 'Times', numeric: true },
          ]}
          rows={troubles.map(({ provider, what, count }) => ({
            trouble: `${provider}: ${what}`,
            count,
          }))}
        />
      )}
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
