import { stat } from 'node:fs/promises';
import type { Config } from '~/platform/config/environment';
import type { Replication } from '~/platform/litefs/replication';
import { familiesOf } from '~/platform/metrics/families-of';
import { just, type Metrics } from '~/platform/metrics/metrics';
import { SECOND_MS } from '~/platform/durations';

/** LiteFS is on this machine and answers from memory. */
const LITEFS_LIMIT_MS = SECOND_MS;

/** Says which machine this is, its place among the others, and how large its database is. */
export function showMachine(
  metrics: Metrics,
  parts: {
    config: Pick<Config, 'databaseFile' | 'cluster' | 'release'>;
    replication: Replication;
  },
): void {
  const { config, replication } = parts;
  const { instance, region } = replication;
  metrics.gauge(
    {
      name: 'cvstomize_machine_info',
      help: 'Which machine these figures are of; always 1',
      labels: { instance: [instance], region: [region] },
    },
    () => [{ values: { instance, region }, value: 1 }],
  );
  const { release } = config;
  metrics.gauge(
    {
      name: 'cvstomize_build_info',
      help: 'What runs on this machine; always 1',
      labels: { release: [release], node: [process.version] },
    },
    () => [{ values: { release, node: process.version }, value: 1 }],
  );
  metrics.gauge(
    {
      name: 'cvstomize_replication_is_primary',
      help: '1 on the machine that writes, 0 on those that hold a copy',
      labels: {},
    },
    () => just(replication.isPrimary() ? 1 : 0),
  );
  metrics.gauge(
    {
      name: 'cvstomize_replication_primary_known',
      help: '1 while this machine knows of a primary; 0: nothing can be saved here',
      labels: {},
    },
    () => just(replication.primary() === null ? 0 : 1),
  );
  metrics.gauge(
    {
      name: 'cvstomize_replication_lag_seconds',
      help: 'Time since this machine last heard the primary; missing where it never did',
      labels: {},
    },
    () => {
      const lagMs = replication.lagMs();
      return lagMs === undefined ? [] : just(lagMs / 1_000);
    },
  );
  metrics.gauge(
    {
      name: 'cvstomize_replication_transaction_id',
      help: 'How far this machine’s copy of the database is; 0 on a machine alone',
      labels: {},
    },
    () => just(Number.parseInt(replication.position(), 16)),
  );
  metrics.gauge(
    {
      name: 'cvstomize_database_size_bytes',
      help: 'Size of the database, and of the log that is not yet written into it',
      labels: { file: ['database', 'wal'] },
    },
    async () => [
      { values: { file: 'database' }, value: await sizeOf(config.databaseFile) },
      { values: { file: 'wal' }, value: await sizeOf(`${config.databaseFile}-wal`) },
    ],
  );
  const { cluster } = config;
  if (cluster !== undefined) metrics.include(() => askLiteFs(cluster.litefsUrl));
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

/** LiteFS's own figures, without those of its process, which have the names of ours. */
async function askLiteFs(url: string): Promise<string> {
  const answer = await fetch(new URL('/metrics', url), {
    signal: AbortSignal.timeout(LITEFS_LIMIT_MS),
  });
  return answer.ok ? familiesOf('litefs_', await answer.text()) : '';
}
