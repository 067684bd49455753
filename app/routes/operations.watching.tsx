import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listDeployments } from '~/features/operations/deployments.server';
import { readNps } from '~/features/nps/read-nps.server';
import { requireOperator } from '~/composition/guards.server';
import { findAlerts } from '~/composition/watch-cards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { Notice } from '~/ui/notice';
import { OperatorsNav } from '~/ui/operators-nav';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { DataTable } from '~/ui/table';
import { titled } from '~/ui/titled';

export const meta = titled('Watching', { listed: false });

const MOST_DEPLOYMENTS = 30;

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  await requireOperator(args);
  const { application } = args.context;
  const { database, clock, config } = application;
  const now = clock();
  const alerts = await findAlerts(application);
  return {
    release: config.release,
    alerts:
      alerts === null || alerts === 'unreachable'
        ? alerts
        : alerts.map(({ since, ...alert }) => ({ ...alert, since: minuteOf(since) })),
    deployments: listDeployments(database.read, { limit: MOST_DEPLOYMENTS }).map(
      ({ release, at }) => ({ release, at: minuteOf(at) }),
    ),
    nps: readNps(database.read, now),
  };
});

/** In UTC, as logs and figures are. */
const minuteOf = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** What fires, what was deployed when, and whether people would recommend us. */
export default function Watching() {
  const { release, alerts, deployments, nps } = useLoaderData<typeof loader>();
  return (
    <Page
      eyebrow={<OperatorsNav here="watching" />}
      title="Watching"
      width="wide"
      lead={`This machine runs release ${release}.`}
    >
      <Alerts alerts={alerts} />
      <section className="stack" aria-labelledby="nps-title">
        <h2 id="nps-title">Would people recommend us?</h2>
        <p>
          {nps.score === null
            ? 'Fewer than five people answered in 90 days, so there is no score yet.'
            : `The net promoter score of 90 days is ${nps.score}.`}
        </p>
        <DataTable
          caption="Answers in 90 days"
          columns={[
            { key: 'kind', label: 'Said' },
            { key: 'many', label: 'People', numeric: true },
          ]}
          rows={[
            { kind: '9 or 10', many: nps.counts.promoter },
            { kind: '7 or 8', many: nps.counts.passive },
            { kind: '0 to 6', many: nps.counts.detractor },
          ]}
        />
      </section>
      <section className="stack" aria-labelledby="deployments-title">
        <h2 id="deployments-title">Deployments</h2>
        <DataTable
          caption="Releases, as they came to be what writes"
          columns={[
            { key: 'release', label: 'Release' },
            { key: 'at', label: 'Since' },
          ]}
          rows={deployments}
        />
      </section>
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Alerts({ alerts }: Pick<Loaded, 'alerts'>) {
  return (
    <section className="stack" aria-labelledby="alerts-title">
      <h2 id="alerts-title">Alerts</h2>
      {alerts === null ? (
        <p>No Alertmanager is connected. Set ALERTMANAGER_URL to see here what fires.</p>
      ) : alerts === 'unreachable' ? (
        <Notice tone="loss" title="Alertmanager does not answer">
          <p>What fires now is not known here. Look at Alertmanager itself.</p>
        </Notice>
      ) : alerts.length === 0 ? (
        <p>Nothing fires.</p>
      ) : (
        <DataTable
          caption="Firing now"
          columns={[
            { key: 'name', label: 'Alert' },
            { key: 'severity', label: 'Severity' },
            { key: 'summary', label: 'Says' },
            { key: 'about', label: 'About' },
            { key: 'since', label: 'Since' },
          ]}
          rows={alerts}
        />
      )}
    </section>
  );
}

export const ErrorBoundary = RouteFailure;
