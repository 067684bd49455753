import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '#db/testing';
import type { Models } from '~/features/rewording/models.server';
import { openTestModels } from '~/features/rewording/testing/test-models.server';
import type { Metrics } from '~/platform/metrics/metrics';
import { openPrometheusMetrics } from '~/platform/metrics/prometheus-metrics.server';
import { parseExposition } from '~/platform/metrics/testing/parse-exposition';
import { meterModel } from '~/platform/providers/metered-model.server';
import { scriptModel } from '~/platform/providers/testing/scripted-model';
import { measureCalls } from './measure-models.server';
import { figureOf } from './testing/figure-of';
import { NOW, showAll } from './testing/measure-all';

let opened: ReturnType<typeof openTestDatabase>;
let metrics: Metrics;
beforeEach(async () => {
  opened = openTestDatabase();
  metrics = await openPrometheusMetrics();
});
afterEach(() => opened.remove());

const families = async () => parseExposition((await metrics.expose()).text);
const figure = (name: string, labels?: Record<string, string>) => figureOf(metrics, name, labels);

const show = (models?: Models) => showAll({ ...opened, metrics, ...(models && { models }) });

describe('models', () => {
  const REQUEST = { instructions: '', data: '', schema: {} as never, maxOutputTokens: 50 };
  const signal = new AbortController().signal;

  it('are counted by provider and how it ended, with time, tokens and cost', async () => {
    const model = scriptModel('vertex', { says: '{}' }, { fails: 'unauthorized' });
    const models = openTestModels(opened.database, () => NOW, [model]);
    const metering = { ...models.metering, onCall: measureCalls(metrics) };
    show({ ...models, metering });
    const metered = meterModel(model, metering, null);
    await metered.answer(REQUEST, { signal });
    await expect(metered.answer(REQUEST, { signal })).rejects.toThrow();
    await expect(metered.answer(REQUEST, { signal })).rejects.toThrow();
    const provider = 'vertex';
    const ended = async (outcome: string) => figure('model_calls_total', { provider, outcome });
    expect([
      await ended('answered'),
      await ended('unauthorized'),
      await ended('circuit_open'),
    ]).toEqual([1, 1, 1]);
    expect(await figure('model_call_duration_seconds_count', { provider })).toBe(2);
    expect(await figure('model_tokens_total', { provider, direction: 'input' })).toBe(100);
    expect(await figure('model_cost_dollars_total', { provider })).toBeCloseTo(0.0006);
    expect(await figure('model_circuit', { provider, state: 'open' })).toBe(1);
    expect(await figure('model_circuit', { provider, state: 'closed' })).toBe(0);
    expect(await figure('model_budget_used_ratio')).toBeCloseTo(2 / 10_000);
  });

  it('say nothing where none is set up', async () => {
    show();
    expect((await families()).get('cvstomize_model_circuit')?.samples).toEqual([]);
    expect(await figure('model_budget_used_ratio')).toBeUndefined();
  });
});
