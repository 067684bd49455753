import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/composition/guards.server';
import { operationsOverview } from '~/composition/operations-overview.server';
import { mapFailures } from '~/platform/http/map-failures';
import { Card } from '~/ui/card';
import { OperatorsNav } from '~/ui/operators-nav';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Operations', { listed: false });

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const operator = await requireOperator(args);
  return { glances: await operationsOverview(args, operator) };
});

/** How everything stands, with the way to each page. */
export default function Operations() {
  const { glances } = useLoaderData<typeof loader>();
  const wanting = glances.filter(({ needsAttention }) => needsAttention).map(({ title }) => title);
  return (
    <Page
      eyebrow={<OperatorsNav here="overview" />}
      title="At a glance"
      width="wide"
      lead={
        wanting.length === 0 ? 'Nothing needs attention.' : `Please look at: ${wanting.join(', ')}.`
      }
    >
      <ul className="card-grid">
        {glances.map(({ title, to, facts, needsAttention }) => (
          <li key={title}>
            <Card
              title={<GlanceLink to={to}>{title}</GlanceLink>}
              meta={needsAttention ? 'Please look' : undefined}
              oneOfMany
            >
              <dl className="facts">
                {facts.map(({ label, value }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </Card>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** What the host answers itself is no page of ours to be routed to. */
function GlanceLink({ to, children }: { to: string; children: string }) {
  return to.startsWith('/operations') ? (
    <Link to={to}>{children}</Link>
  ) : (
    <a href={to}>{children}</a>
  );
}

export const ErrorBoundary = RouteFailure;
