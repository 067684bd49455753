import type { Reader } from '#db/client';
import { countEvents } from '~/features/audit/list-events.server';
import { lookForSuspicions } from '~/features/audit/look-for-suspicions.server';
import { countDeployments, listDeployments } from '~/features/operations/deployments.server';
import type { Clock } from '~/platform/clock';
import { cachedFor } from '~/platform/metrics/cached-for.server';
import { just, type Metrics } from '~/platform/metrics/metrics';
import { DAY_MS, MINUTE_MS } from '~/platform/durations';

const KEPT_MS = MINUTE_MS;

/** Says what operators watch beside machines: log-ins that fail, suspicions, deployments. */
export function showWatched(
  metrics: Metrics,
  { read, clock }: { read: Reader; clock: Clock },
): void {
  const since = () => new Date(clock().getTime() - DAY_MS);
  metrics.gauge(
    {
      name: 'cvstomize_failed_log_ins_last_day',
      help: 'Wrong addresses or passwords at log-in in the last 24 hours',
      labels: {},
    },
    cachedFor(KEPT_MS, () => just(countEvents(read, 'account.log-in-failed', since()))),
  );
  metrics.gauge(
    {
      name: 'cvstomize_suspicions',
      help: 'What of the last 24 hours an operator should look at, as the page of audit lists it',
      labels: {},
    },
    cachedFor(KEPT_MS, () => just(lookForSuspicions(read, clock()).length)),
  );
  metrics.gauge(
    {
      name: 'cvstomize_deployments_last_day',
      help: 'Times another release came to be what writes, in the last 24 hours',
      labels: {},
    },
    cachedFor(KEPT_MS, () => just(countDeployments(read, since()))),
  );
  metrics.gauge(
    {
      name: 'cvstomize_last_deployment_timestamp_seconds',
      help: 'When the release that writes came to do so, in seconds since 1970',
      labels: {},
    },
    cachedFor(KEPT_MS, () => {
      const [last] = listDeployments(read, { limit: 1 });
      return last === undefined ? [] : just(last.at.getTime() / 1_000);
    }),
  );
}
