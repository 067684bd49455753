import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readAcrossPeople } from '~/features/outcomes/insights/across-people.server';
import { DIMENSION_WORDS, groupInWords } from '~/features/outcomes/insights/group-words';
import { sayPeople, sayShare, sayShares } from '~/features/outcomes/insights/rounded';
import { TAKEN_AFTER_DAYS } from '~/features/outcomes/insights/taken-after';
import { requireOperator } from '~/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { OperatorsNav } from '~/ui/operators-nav';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { DataTable } from '~/ui/table';
import { titled } from '~/ui/titled';

export const meta = titled('Outcomes', { listed: false });

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  await requireOperator(args);
  const { database, clock } = args.context.application;
  return readAcrossPeople(database.read, clock());
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
          {sayPeople(told.sent)} sent something, {sayShare(told.known / told.sent)} of them told
          what came of it. Whatever came of the others, {sayShares(told.worst, told.best)} of all
          had an interview. Who tells is not like who does not: shares below are of those who told.
        </p>
      )}
      {dimensions.map(({ dimension, shown, hidden }) => (
        <section key={dimension} className="stack">
          <DataTable
            caption={DIMENSION_WORDS[dimension]}
            columns={[
              { key: 'group', label: DIMENSION_WORDS[dimension] },
              { key: 'people', label: 'People', numeric: true },
              { key: 'interviews', label: 'With an interview' },
              { key: 'difference', label: 'Against everybody else' },
            ]}
            rows={shown.map(({ group, people, interviews, difference, differs }) => ({
              group: groupInWords(group),
              people: sayPeople(people),
              interviews: `${sayShare(interviews.rate)} (${sayShares(interviews.low, interviews.high)})`,
              difference:
                difference === null
                  ? 'too few to compare'
                  : differs
                    ? `differs: ${sayShares(difference.low, difference.high, 'points')}`
                    : 'chance explains it',
            }))}
          />
          {hidden === 0 ? null : <p className="quiet">{hidden} more not shown.</p>}
        </section>
      ))}
      <DataTable
        caption="Days until an interview, open applications counted for as long as they were watched"
        columns={[
          { key: 'days', label: 'By day', numeric: true },
          { key: 'share', label: 'With an interview' },
          { key: 'atRisk', label: 'Still watched', numeric: true },
        ]}
        rows={incidence.map(({ days, share, error, atRisk }) => ({
          days,
          share: `${sayShare(share)} (${sayShares(share - 1.96 * error, share + 1.96 * error)})`,
          atRisk: sayPeople(atRisk),
        }))}
      />
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
