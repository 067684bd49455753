import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enabledModels } from '~/features/rewording/models.server';
import { readModelFigures } from '~/features/improving/model-figures.server';
import { requireOperator } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { Notice } from '~/ui/notice';
import { OperatorsNav } from '~/ui/operators-nav';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { DataTable } from '~/ui/table';
import { titled } from '~/ui/titled';

export const meta = titled('Providers', { listed: false });

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireOperator(args);
  const { database, models, clock } = args.context.application;
  const on = enabledModels(models, personId).map(({ provider }) => provider);
  const figures = readModelFigures(database.read, models, clock());
  return {
    ...figures,
    models: models.all.map(({ provider, model }) => ({
      provider,
      model,
      on: on.includes(provider),
    })),
    providers: figures.providers.map((seen) => ({
      provider: seen.provider,
      region: seen.region,
      state: seen.circuit.state,
      failures: seen.circuit.consecutiveFailures,
      lastTrouble: seen.lastTrouble,
      lastTroubleAt: seen.lastTroubleAt?.toISOString() ?? null,
      checkedAt: seen.checkedAt?.toISOString() ?? null,
      retryAt: seen.circuit.retryAt === null ? null : new Date(seen.circuit.retryAt).toISOString(),
    })),
  };
});

const STATES = {
  closed: 'healthy',
  open: 'not asked',
  half_open: 'being tried',
} as const;

const DOLLARS = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumFractionDigits: 4,
});
const COUNT = new Intl.NumberFormat('en-US');
const PERCENT = new Intl.NumberFormat('en-US', { style: 'percent' });
const dollars = (micros: number): string => DOLLARS.format(micros / 1_000_000);

export default function Providers() {
  const { models, providers, today, outcomes, troubles } = useLoaderData<typeof loader>();
  return (
    <Page eyebrow={<OperatorsNav here="providers" />} title="Providers" width="wide">
      {models.length === 0 ? (
        <Notice title="No model is set up">
          <p>Resumes are written by the built-in writer alone.</p>
        </Notice>
      ) : null}
      {today.state === 'fine' ? null : (
        <Notice
          tone="ask"
          title={
            today.state === 'warning'
              ? 'Most of today’s limit is used'
              : 'Today’s limit is used up: nobody is improved until tomorrow'
          }
        />
      )}
      <DataTable
        caption="Models, in the order in which they are asked"
        columns={[
          { key: 'provider', label: 'Provider' },
          { key: 'model', label: 'Model' },
          { key: 'on', label: 'Switch' },
        ]}
        rows={models.map(({ provider, model, on }) => ({ provider, model, on: on ? 'on' : 'off' }))}
      />
      <Health providers={providers} />
      <UsedToday today={today} />
      <DataTable
        caption="What came of improvements, last 24 hours"
        columns={[
          { key: 'key', label: 'Outcome' },
          { key: 'count', label: 'Improvements', numeric: true },
        ]}
        rows={outcomes}
      />
      <DataTable
        caption="What was in the way, last 24 hours"
        columns={[
          { key: 'key', label: 'Trouble' },
          { key: 'count', label: 'Times', numeric: true },
        ]}
        rows={troubles}
      />
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Health({ providers }: Pick<Loaded, 'providers'>) {
  return (
    <DataTable
      caption="Health, by provider and region"
      columns={[
        { key: 'provider', label: 'Provider' },
        { key: 'region', label: 'Region' },
        { key: 'state', label: 'State' },
        { key: 'failures', label: 'Failures in a row', numeric: true },
        { key: 'trouble', label: 'Last trouble' },
        { key: 'checked', label: 'Last checked' },
        { key: 'retry', label: 'Tried again' },
      ]}
      rows={providers.map((seen) => ({
        provider: seen.provider,
        region: seen.region,
        state: STATES[seen.state],
        failures: COUNT.format(seen.failures),
        trouble:
          seen.lastTrouble === null ? 'none' : `${seen.lastTrouble}, ${seen.lastTroubleAt ?? ''}`,
        checked: seen.checkedAt ?? 'never',
        retry: seen.retryAt ?? '',
      }))}
    />
  );
}

function UsedToday({ today }: Pick<Loaded, 'today'>) {
  return (
    <DataTable
      caption={`Used today, ${today.day} (UTC): ${PERCENT.format(today.share)} of the limit of ${COUNT.format(today.limit.calls)} calls and ${dollars(today.limit.costMicros)}`}
      columns={[
        { key: 'model', label: 'Model' },
        { key: 'calls', label: 'Calls', numeric: true },
        { key: 'troubles', label: 'Without answer', numeric: true },
        { key: 'input', label: 'Tokens sent', numeric: true },
        { key: 'output', label: 'Tokens answered', numeric: true },
        { key: 'cost', label: 'Cost', numeric: true },
      ]}
      rows={today.usage.map((used) => ({
        model: `${used.provider}: ${used.model}`,
        calls: COUNT.format(used.calls),
        troubles: COUNT.format(used.troubles),
        input: COUNT.format(used.inputTokens),
        output: COUNT.format(used.outputTokens),
        cost: dollars(used.costMicros),
      }))}
    />
  );
}

export const ErrorBoundary = RouteFailure;
