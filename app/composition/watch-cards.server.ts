import { listDeployments } from '~/features/operations/deployments.server';
import { readNps } from '~/features/nps/read-nps.server';
import { listFiringAlerts, type AlertsState } from '~/platform/alerts/firing-alerts.server';
import { DAY_MS } from '~/platform/durations';
import type { Application } from './application.server';
import type { OverviewCard } from './overview-card';

const PAGE = '/operations/watching';
const COUNT = new Intl.NumberFormat('en-US');

type Watched = Pick<Application, 'config' | 'database'>;

/** What fires now; null where no Alertmanager is set up. */
export const findAlerts = ({ config }: Pick<Watched, 'config'>): Promise<AlertsState | null> =>
  config.alertmanagerUrl === undefined
    ? Promise.resolve(null)
    : listFiringAlerts(config.alertmanagerUrl);

/** Alerts, deployments and the score, in a figure or two each. */
export async function watchCards(application: Watched, now: Date): Promise<OverviewCard[]> {
  return [
    alertsCard(await findAlerts(application)),
    deploymentsCard(application, now),
    npsCard(application, now),
  ];
}

function alertsCard(alerts: AlertsState | null): OverviewCard {
  const firing = alerts === null || alerts === 'unreachable' ? 0 : alerts.length;
  return {
    title: 'Alerts',
    to: PAGE,
    facts: [
      {
        label: 'Firing',
        value:
          alerts === null
            ? 'not connected'
            : alerts === 'unreachable'
              ? 'Alertmanager does not answer'
              : COUNT.format(firing),
      },
    ],
    needsAttention: alerts === 'unreachable' || firing > 0,
  };
}

function deploymentsCard({ config, database }: Watched, now: Date): OverviewCard {
  const [last] = listDeployments(database.read, { limit: 1 });
  const days = last === undefined ? null : (now.getTime() - last.at.getTime()) / DAY_MS;
  return {
    title: 'Deployments',
    to: PAGE,
    facts: [
      { label: 'Here', value: config.release },
      {
        label: 'Since',
        value: days === null ? 'unknown' : days < 1 ? 'today' : `${Math.floor(days)} days`,
      },
    ],
    needsAttention: false,
  };
}

function npsCard({ database }: Watched, now: Date): OverviewCard {
  const { counts, score } = readNps(database.read, now);
  const answers = counts.promoter + counts.passive + counts.detractor;
  return {
    title: 'Would people recommend us?',
    to: PAGE,
    facts: [
      { label: 'Net promoter score', value: score === null ? 'too few answers' : String(score) },
      { label: 'Answers in 90 days', value: COUNT.format(answers) },
    ],
    needsAttention: score !== null && score < 0,
  };
}
