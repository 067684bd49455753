import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readAcrossPeople } from '~/features/outcomes/insights/across-people.server';
import { roundAcrossPeople } from '~/features/outcomes/insights/shown-across-people';
import { TAKEN_AFTER_DAYS } from '~/features/outcomes/insights/taken-after';
import { DaysToInterview } from '~/features/outcomes/page/days-to-interview';
import { GroupsAcrossPeople } from '~/features/outcomes/page/groups-across-people';
import { requireOperator } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { OperatorsNav } from '~/ui/operators-nav';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Outcomes', { listed: false });

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  await requireOperator(args);
  const { database, clock } = args.context.application;
  return roundAcrossPeople(readAcrossPeople(database.read, clock()));
});

export default function Outcomes() {
  const { told, dimensions, incidence } = useLoaderData<typeof loader>();
  return (
    <Page
      eyebrow={<OperatorsNav here="outcomes" />}
      title="Outcomes"
      width="wide"
      lead={`Each person once, by their first application, ${TAKEN_AFTER_DAYS} days after it was sent. Groups under 20 people are not shown; people and shares are rounded to five.`}
    >
      {told === null ? (
        <Notice title="Under 20 people">
          <p>Nothing is shown before 20 people have sent something {TAKEN_AFTER_DAYS} days ago.</p>
        </Notice>
      ) : (
        <p>
          About {told.sent} sent something, {told.known} % of them told what came of it. Whatever
          came of the others, {told.range.low} to {told.range.high} % of all had an interview. Who
          tells is not like who does not: shares below are of those who told.
        </p>
      )}
      {dimensions.map((groups) => (
        <GroupsAcrossPeople key={groups.dimension} {...groups} />
      ))}
      <DaysToInterview incidence={incidence} />
      <Card title="Training data">
        <p>
          What people who allow it sent and what came of it, without what names them. What it holds,
          and must not be used for, is in <code>docs/training-data-card.md</code>. Taking it is
          audited; delete what you took before.
        </p>
        <form method="post" action="/operations/training-data">
          <Button variant="secondary">Download JSON Lines</Button>
        </form>
      </Card>
      <p className="quiet">
        People chose their design and what leads. A difference says who had interviews, not why:
        only an experiment can tell that.
      </p>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
