import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { listFacts } from '~/features/outcomes/insights/facts.server';
import { DIMENSION_LABELS, groupLabel } from '~/features/outcomes/insights/group-labels';
import { FEWEST_TO_SAY, readOwnInsights } from '~/features/outcomes/insights/own-insights';
import { sayProportion } from '~/features/outcomes/statistics/wilson';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { DataTable } from '~/ui/table';
import { titled } from '~/ui/titled';

export const meta = titled('Insights');

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { read } = args.context.application.database;
  return readOwnInsights(listFacts(read, personId));
});

function endsKnown(known: number): string {
  if (known === 0) return 'None of your applications has come to an end yet.';
  return known === 1
    ? 'One of your applications has come to an end.'
    : `${known} of your applications have come to an end.`;
}

export default function Insights() {
  const { known, open, all, groups } = useLoaderData<typeof loader>();
  return (
    <Page
      eyebrow={<Link to="/applications">Applications</Link>}
      title="What the numbers say"
      lead="Counted from what you told us. An application counts once you know its end, or 45 days passed without an answer."
    >
      {all === null ? (
        <EmptyState title="Not enough to say anything yet">
          <p>
            {endsKnown(known)} Once {FEWEST_TO_SAY} have, there is something to say.
          </p>
        </EmptyState>
      ) : (
        <p>
          Interviews: <strong>{sayProportion(all)}</strong>. {open} still open. The range is where
          the true share lies, 19 times of 20.
        </p>
      )}
      {groups.map(({ dimension, rows }) => (
        <DataTable
          key={dimension}
          caption={DIMENSION_LABELS[dimension]}
          columns={[
            { key: 'group', label: DIMENSION_LABELS[dimension] },
            { key: 'interviews', label: 'Interviews' },
          ]}
          rows={rows.map(({ group, interviews }) => ({
            group: groupLabel(group),
            interviews: sayProportion(interviews),
          }))}
        />
      ))}
      {groups.length === 0 ? null : (
        <p className="quiet">
          You chose what to send where, so these differ in more than this. Where ranges overlap,
          there may be no difference at all. Groups with fewer than {FEWEST_TO_SAY} are left out.
        </p>
      )}
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
