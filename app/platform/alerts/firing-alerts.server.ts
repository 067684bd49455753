import { z } from 'zod';
import { SECOND_MS } from '~/platform/durations';

/** A page of operators does not wait longer for somebody else's server. */
const LIMIT_MS = 2 * SECOND_MS;
/** More are not shown one by one. */
const MOST_SHOWN = 100;

export interface FiringAlert {
  readonly name: string;
  readonly severity: string;
  readonly summary: string;
  /** Which machine, part or queue, as its labels say. */
  readonly about: string;
  readonly since: Date;
}

/** What fires now; `unreachable` where Alertmanager did not answer as it should. */
export type AlertsState = readonly FiringAlert[] | 'unreachable';

/** Of Alertmanager's API, version 2: what is used of it. */
const answer = z.array(
  z.object({
    labels: z.record(z.string(), z.string()),
    annotations: z.record(z.string(), z.string()).default({}),
    startsAt: z.coerce.date(),
  }),
);

/** Labels that say nothing about what an alert is about. */
const NOT_ABOUT = new Set(['alertname', 'severity', 'job']);

/**
 * The alerts that fire and that nobody silenced, the longest first.
 *
 * @param url of Alertmanager, e.g. `http://alertmanager:9093`.
 */
export async function listFiringAlerts(url: string, limitMs = LIMIT_MS): Promise<AlertsState> {
  const address = new URL('api/v2/alerts', url.endsWith('/') ? url : `${url}/`);
  for (const state of ['silenced', 'inhibited']) address.searchParams.set(state, 'false');
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(limitMs) });
    if (!response.ok) return 'unreachable';
    const alerts = answer.parse(await response.json());
    return alerts
      .map(({ labels, annotations, startsAt }) => ({
        name: labels['alertname'] ?? 'unnamed',
        severity: labels['severity'] ?? '',
        summary: annotations['summary'] ?? '',
        about: Object.entries(labels)
          .filter(([label]) => !NOT_ABOUT.has(label))
          .map(([label, value]) => `${label} ${value}`)
          .join(', '),
        since: startsAt,
      }))
      .sort((one, other) => one.since.getTime() - other.since.getTime())
      .slice(0, MOST_SHOWN);
  } catch {
    return 'unreachable';
  }
}
