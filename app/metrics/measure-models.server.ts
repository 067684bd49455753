import type { Reader } from '#db/client';
import type { Models } from '~/features/rewording/models.server';
import { MODEL_TROUBLES } from '~/platform/ai/model';
import type { Vendor } from '~/platform/ai/vendors/vendor';
import { VENDOR_KEYS, VENDORS } from '~/platform/ai/vendors/vendors';
import type { Clock } from '~/platform/clock';
import { cachedFor } from '~/platform/metrics/cached-for.server';
import { just, type Metrics } from '~/platform/metrics/metrics';
import { CIRCUIT_STATES } from '~/platform/providers/breaker';
import { shareOf } from '~/platform/providers/budget';
import { WITHHELD, type CallReport } from '~/platform/providers/metered-model.server';
import { spentByAll } from '~/platform/providers/model-usage.server';
import { getHealth } from '~/platform/providers/provider-health.server';
import { dayOf } from '~/platform/utc-day';
import { SECOND_MS } from '~/platform/durations';

/** In seconds. */
const BUCKETS = [0.25, 0.5, 1, 2, 5, 10, 20, 30, 60];
const KEPT_MS = 10 * SECOND_MS;
const MICROS = 1_000_000;

/** Counts the calls of models. @returns what is told of each. */
export function measureCalls(
  metrics: Metrics,
  vendors: readonly Vendor[] = VENDORS,
): (call: CallReport) => void {
  const providers = vendors.map(({ key }) => key);
  const calls = metrics.counter({
    name: 'cvstomize_model_calls_total',
    help: 'Calls of models by how they ended, those withheld included',
    labels: {
      provider: providers,
      outcome: ['answered', 'abandoned', ...MODEL_TROUBLES, ...WITHHELD],
    },
  });
  const seconds = metrics.histogram({
    name: 'cvstomize_model_call_duration_seconds',
    help: 'Time of a call that was made, whatever came of it',
    labels: { provider: providers },
    buckets: BUCKETS,
  });
  const tokens = metrics.counter({
    name: 'cvstomize_model_tokens_total',
    help: 'Tokens sent to and answered by models, as far as the vendors say',
    labels: { provider: providers, direction: ['input', 'output'] },
  });
  const dollars = metrics.counter({
    name: 'cvstomize_model_cost_dollars_total',
    help: 'Cost of calls in US dollars; where the vendor does not say what was used, the most it can be',
    labels: { provider: providers },
  });
  return ({ provider, outcome, tookMs, inputTokens, outputTokens, costMicros }) => {
    calls.add({ provider, outcome });
    if (tookMs === undefined) return;
    seconds.observe({ provider }, tookMs / 1_000);
    tokens.add({ provider, direction: 'input' }, inputTokens);
    tokens.add({ provider, direction: 'output' }, outputTokens);
    dollars.add({ provider }, costMicros / MICROS);
  };
}

/** Says how the breakers of this region stand, and how much of the day's limit is used. */
export function showModels(
  metrics: Metrics,
  { read, models, clock }: { read: Reader; models: Models; clock: Clock },
): void {
  const { region, limits } = models.metering;
  metrics.gauge(
    {
      name: 'cvstomize_model_circuit',
      help: '1 for the state of the provider’s circuit breaker in this region, 0 for the others',
      labels: { provider: VENDOR_KEYS, state: CIRCUIT_STATES },
    },
    cachedFor(KEPT_MS, () =>
      models.all.flatMap(({ provider }) => {
        const { circuit } = getHealth(read, { provider, region }, clock());
        return CIRCUIT_STATES.map((state) => ({
          values: { provider, state },
          value: circuit.state === state ? 1 : 0,
        }));
      }),
    ),
  );
  metrics.gauge(
    {
      name: 'cvstomize_model_budget_used_ratio',
      help: 'Share of what models may be used for today (UTC) by everybody; from 1 on none is asked',
      labels: {},
    },
    cachedFor(KEPT_MS, () =>
      models.all.length === 0 ? [] : just(shareOf(spentByAll(read, dayOf(clock())), limits.all)),
    ),
  );
}
