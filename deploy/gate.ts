import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { listMachines, type Target } from './fly';

/** Of requests to the application, in the last five minutes. */
const ERROR_SHARE_LIMIT = 0.05;
/** One answer that went astray is no outage. */
const FAILURES_LIMIT = 3;
const ANSWER_LIMIT_MS = 10_000;

export interface GateSettings {
  /** How long a region is watched. */
  readonly seconds: number;
  readonly everyMs: number;
  /** Undefined where errors are not counted, which has to be said by name. */
  readonly prometheus: { readonly url: string; readonly token: string } | undefined;
}

/** What was released is not to go on to the next region. */
export class GateFailed extends Error {
  override readonly name = 'GateFailed';
}

/**
 * Watches a region after a release: readiness all the time, and at the end each machine's own checks
 * and the share of errors.
 *
 * @throws {GateFailed} saying what is not as it should be.
 */
export async function passGate(
  target: Target,
  region: string,
  settings: GateSettings,
): Promise<void> {
  const end = performance.now() + settings.seconds * 1_000;
  let failures = 0;
  let why = '';
  do {
    const trouble = await whyNotReady(target.url, region);
    failures = trouble === undefined ? 0 : failures + 1;
    why = trouble ?? why;
    if (failures >= FAILURES_LIMIT) throw new GateFailed(`${region} is not ready: ${why}`);
    await sleep(settings.everyMs);
  } while (performance.now() < end || failures > 0);
  await requireMachines(target, region);
  if (settings.prometheus !== undefined) {
    await requireFewErrors(target.app, region, settings.prometheus);
  }
}

async function whyNotReady(url: string, region: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${url}/health/ready`, {
      headers: { 'Fly-Prefer-Region': region },
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    const said = await response.text();
    return response.ok ? undefined : `${response.status} ${said.slice(0, 200)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function requireMachines(target: Target, region: string): Promise<void> {
  for (const { id, state, checks } of (await listMachines(target)).filter(
    (one) => one.region === region,
  )) {
    const failing = checks.filter(({ status }) => status !== 'passing').map(({ name }) => name);
    if (state !== 'started') throw new GateFailed(`${region}: machine ${id} is ${state}`);
    if (failing.length > 0) {
      throw new GateFailed(`${region}: machine ${id} fails ${failing.join(', ')}`);
    }
  }
}

/** As https://prometheus.io/docs/prometheus/latest/querying/api/ has an instant query. */
const instant = z.object({
  status: z.literal('success'),
  data: z.object({ result: z.array(z.object({ value: z.tuple([z.number(), z.string()]) })) }),
});

async function requireFewErrors(
  app: string,
  region: string,
  { url, token }: NonNullable<GateSettings['prometheus']>,
): Promise<void> {
  const requests = (more: string) =>
    `sum(rate(cvstomize_http_requests_total{app="${app}",region="${region}",route!="host"${more}}[5m]))`;
  const query = `${requests(',status="5xx"')} / ${requests('')}`;
  const response = await fetch(`${url}/api/v1/query?${new URLSearchParams({ query }).toString()}`, {
    headers: { Authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
  });
  if (!response.ok) throw new GateFailed(`Prometheus answers ${response.status}`);
  const { data } = instant.parse(await response.json());
  // Nothing, or not a number: nobody came.
  const share = Number(data.result[0]?.value[1] ?? 0);
  if (share > ERROR_SHARE_LIMIT) {
    throw new GateFailed(`${region}: ${(share * 100).toFixed(1)} % of requests fail`);
  }
}
