import type { Reader } from '#db/client';
import type { Models } from '~/features/rewording/models.server';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import type { Replication } from '~/platform/litefs/replication';
import type { Metrics } from '~/platform/metrics/metrics';
import { openPrometheusMetrics } from '~/platform/metrics/prometheus-metrics.server';
import { noopMetrics } from '~/platform/metrics/noop-metrics';
import { showHost } from './measure-host';
import { showQueues } from './measure-jobs.server';
import { showMachine } from './measure-machine.server';
import { showModels } from './measure-models.server';
import { showPeople } from './measure-people.server';
import { showUse } from './measure-use.server';
import { showWatched } from './measure-watched.server';

/** Keeps figures where the configuration says that somebody asks for them. */
export const openMetrics = ({ metrics }: Pick<Config, 'metrics'>): Promise<Metrics> =>
  metrics === undefined ? Promise.resolve(noopMetrics) : openPrometheusMetrics();

/** Has the state of the application read whenever figures are asked for. It only ever reads. */
export function showState(
  metrics: Metrics,
  parts: {
    config: Pick<Config, 'databaseFile' | 'cluster' | 'release'>;
    clock: Clock;
    database: { readonly read: Reader };
    replication: Replication;
    models: Models;
    queues: readonly string[];
  },
): void {
  const { clock, database, models, queues } = parts;
  const { read } = database;
  showMachine(metrics, parts);
  showHost(metrics);
  showQueues(metrics, { read, clock, queues });
  showModels(metrics, { read, models, clock });
  showUse(metrics, { read, clock });
  showPeople(metrics, { read, clock });
  showWatched(metrics, { read, clock });
}
