import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTestDatabase } from '#db/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { createGuest } from '~/features/accounts/guests.server';
import { writerFlagOf, writerFlagsOf } from '~/features/experiments/flag-registry';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import { describeModel } from '~/features/rewording/consent';
import { recordConsent } from '~/features/rewording/consents.server';
import { permittedModels, type Models } from '~/features/rewording/models.server';
import { openTestModels } from '~/features/rewording/testing/test-models.server';
import { measureCalls } from '~/metrics/measure-models.server';
import type { Model } from '~/platform/ai/model';
import { openModels } from '~/platform/ai/open-models.server';
import { CLIENTS } from '~/platform/ai/vendors/clients.server';
import { defineVendor } from '~/platform/ai/vendors/vendor';
import { getVendor, VENDORS, type VendorKey } from '~/platform/ai/vendors/vendors';
import { aiVariables, readAiConfig, vendorVariables } from '~/platform/config/ai-variables';
import { priceVariables } from '~/platform/config/model-limit-variables';
import { openPrometheusMetrics } from '~/platform/metrics/prometheus-metrics.server';
import { meterModel } from '~/platform/providers/metered-model.server';
import { scriptModel } from '~/platform/providers/testing/scripted-model';

const NOW = new Date('2026-03-01T10:00:00Z');

/** Not in the index: what becomes of a vendor that was added a moment ago. */
const quill = defineVendor({
  key: 'quill',
  name: 'Quill',
  by: 'Inkwell Ltd',
  title: 'Quill at Inkwell',
  reviewBy: '2099-01-01',
  variables: z.object({
    QUILL_KEY: z.string().min(4, 'must have at least 4 characters').optional(),
    QUILL_MODEL: z.string().default('quill-1'),
  }),
  prices: { variable: 'QUILL_PRICES', default: '2,20' },
  readSettings({ QUILL_KEY: key, QUILL_MODEL: model }, { named, problems }) {
    if (key === undefined && named) problems.push('QUILL_KEY: is missing.');
    return key === undefined ? undefined : { key, model };
  },
});
const all = [...VENDORS, quill];
/** As the index would have it. */
const key = quill.key as string as VendorKey;

let opened: ReturnType<typeof openTestDatabase>;
beforeEach(() => {
  opened = openTestDatabase();
});
afterEach(() => opened.remove());

function configure(given: Record<string, string>) {
  const problems: string[] = [];
  const env = { ...vendorVariables(all).parse(given), ...aiVariables.parse(given) };
  return { ...readAiConfig(env, problems, all), problems };
}

it('is configured by its own variables, last where no order is said', () => {
  const given = { QUILL_KEY: 'hush', HF_TOKEN: 'hf_x', HF_PROVIDER: 'nebius' };
  expect(configure(given)).toMatchObject({
    writers: [
      { vendor: 'huggingface' },
      { vendor: 'quill', settings: { key: 'hush', model: 'quill-1' } },
    ],
    problems: [],
  });
  const order = { ...given, AI_WRITERS: 'quill,huggingface,builtin' };
  expect(configure(order).writers.map(({ vendor }) => vendor)).toEqual(['quill', 'huggingface']);
  expect(configure({ AI_WRITERS: 'quill' }).problems).toEqual(['QUILL_KEY: is missing.']);
  expect(configure({ AI_WRITERS: 'pencil' }).problems).toEqual([
    'AI_WRITERS: must name vertex, huggingface, openai-compatible, and quill at most once each; builtin comes last by itself.',
  ]);
  expect(vendorVariables(all).safeParse({ QUILL_KEY: 'x' }).error?.issues).toMatchObject([
    { path: ['QUILL_KEY'], message: 'must have at least 4 characters' },
  ]);
});

it('is opened by its client, with what its descriptor read', async () => {
  const asked: unknown[] = [];
  const clients = {
    ...CLIENTS,
    quill: () =>
      Promise.resolve((settings: { key: string; model: string; timeoutMs: number }): Model => {
        asked.push(settings);
        return scriptModel(key, { says: '{}' });
      }),
  };
  const models = await openModels(configure({ QUILL_KEY: 'hush' }), clients);
  expect(models.map(({ provider }) => provider)).toEqual(['quill']);
  expect(asked).toEqual([{ key: 'hush', model: 'quill-1', timeoutMs: 30_000 }]);
  await expect(openModels(configure({ QUILL_KEY: 'hush' }))).rejects.toThrow('has no client');
});

it('costs what its variable says, and is asked for consent, switched and measured by its key', async () => {
  const { database } = opened;
  const metrics = await openPrometheusMetrics();
  const prices = priceVariables(all).parse({});
  expect(prices[key]).toEqual({ inputDollars: 2, outputDollars: 20 });

  const model = scriptModel(key, { says: '{}', inputTokens: 1_000, outputTokens: 100 });
  expect(describeModel(model, all)).toMatchObject({ name: 'Quill', by: 'Inkwell Ltd' });
  expect(Object.keys(writerFlagsOf(all)).at(-1)).toBe('writer-quill');

  const { personId } = createGuest(database, null, NOW).actor;
  const models = openTestModels(database, () => NOW, [model]);
  const flags = { ...openSteadyFlags(), isEnabled: () => true };
  const permitted = (over: Partial<Models> = {}) =>
    permittedModels({ ...models, flags, ...over }, database.read, personId);
  recordConsent(database, personId, { given: true, recipients: ['vertex'] }, NOW);
  expect(permitted()).toEqual([]);
  recordConsent(database, personId, { given: true, recipients: [key] }, NOW);
  expect(permitted()).toEqual([model]);
  const off = { isEnabled: (name: string) => name !== writerFlagOf(quill.key) };
  expect(permitted({ flags: off })).toEqual([]);

  const metering = { ...models.metering, prices, onCall: measureCalls(metrics, all) };
  const request = { instructions: '', data: '', schema: z.object({}), maxOutputTokens: 50 };
  await meterModel(model, metering, personId).answer(request, {
    signal: AbortSignal.timeout(5_000),
  });
  const { text } = await metrics.expose();
  expect(text).toContain('cvstomize_model_calls_total{provider="quill",outcome="answered"} 1');
  expect(text).toMatch(/^cvstomize_model_cost_dollars_total\{provider="quill"\} 0\.004$/m);
});

it('is named by nothing but its descriptor and the indexes', () => {
  const APP = join(import.meta.dirname, '..');
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !/\.test\.|[/\\]testing[/\\]|platform[/\\]ai[/\\]vendors[/\\]/.test(file),
  );
  expect(files.length).toBeGreaterThan(500);
  const names =
    /['"`](?:writer-)?(?:vertex|huggingface|openai-compatible)['"`]|\b(?:VERTEX|HF|OPENAI_COMPATIBLE)_[A-Z]/;
  expect(files.filter((file) => names.test(readFileSync(join(APP, file), 'utf8')))).toEqual([]);
  expect(() => getVendor('quill')).toThrow('There is no vendor quill');
});
