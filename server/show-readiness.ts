import { PART_STATES, READINESS_PARTS } from '~/features/operations/readiness-parts';
import type { Readiness } from '~/features/operations/readiness.server';
import { just, type Metrics } from '~/platform/metrics/metrics';

/** Says in figures what `/health/ready` says. */
export function showReadiness(metrics: Metrics, readiness: Pick<Readiness, 'report'>): void {
  metrics.gauge(
    {
      name: 'cvstomize_part_state',
      help: '1 for the state of a part that requests need, 0 for its others',
      labels: { part: READINESS_PARTS, state: PART_STATES },
    },
    () => {
      const { parts } = readiness.report();
      return READINESS_PARTS.flatMap((part) => {
        const now = parts[part]?.state;
        if (now === undefined) return [];
        return PART_STATES.map((state) => ({
          values: { part, state },
          value: state === now ? 1 : 0,
        }));
      });
    },
  );
  metrics.gauge(
    {
      name: 'cvstomize_backup_last_good_timestamp_seconds',
      help: 'When the newest good backup was made, in seconds since 1970',
      labels: {},
    },
    () => {
      const at = readiness.report().parts.backups.lastGoodAt;
      return at === undefined ? [] : just(Date.parse(at) / 1_000);
    },
  );
  const disk = () => readiness.report().parts.disk;
  metrics.gauge(
    {
      name: 'cvstomize_disk_free_bytes',
      help: 'What may still be written on the disk of the data folder; missing before the first look',
      labels: {},
    },
    () => ifKnown(disk().freeBytes),
  );
  metrics.gauge(
    {
      name: 'cvstomize_disk_size_bytes',
      help: 'Size of the disk of the data folder',
      labels: {},
    },
    () => ifKnown(disk().sizeBytes),
  );
}

const ifKnown = (bytes: number | undefined) => (bytes === undefined ? [] : just(bytes));
