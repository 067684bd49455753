import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listFlags, listOverdue } from '~/features/experiments/flag-registry';
import { flagContextOf, requireOperator } from '~/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { Notice } from '~/ui/notice';
import { OperatorsNav } from '~/ui/operators-nav';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { DataTable } from '~/ui/table';
import { titled } from '~/ui/titled';

export const meta = titled('Flags', { listed: false });

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const operator = await requireOperator(args);
  const { flags, clock } = args.context.application;
  const now = clock();
  const { source, confirmedAt, lastError } = flags.health();
  const context = flagContextOf(args, operator);
  const registered = listFlags();
  const overdue = listOverdue(registered, now.toISOString().slice(0, 10));
  return {
    source,
    ageSeconds:
      confirmedAt === null ? null : Math.round((now.getTime() - confirmedAt.getTime()) / 1_000),
    lastError: lastError && { message: lastError.message, at: lastError.at.toISOString() },
    flags: registered.map((flag) => ({
      ...flag,
      on: flags.isEnabled(flag.name, context),
      variant: flags.variantOf(flag.name, context),
      overdue: overdue.includes(flag.name),
    })),
  };
});

const SOURCES = {
  server: 'The Unleash server',
  disk: 'The copy on disk of what the server said last',
  bootstrap: 'The file that is shipped',
} as const;

const KINDS = {
  release: 'Release',
  kill_switch: 'Kill switch',
  experiment: 'Experiment',
  permission: 'Permission',
} as const;

export default function FlagsPage() {
  const { source, ageSeconds, lastError, flags } = useLoaderData<typeof loader>();
  return (
    <Page eyebrow={<OperatorsNav here="flags" />} title="Flags" width="wide">
      {lastError === null ? null : (
        <Notice tone="ask" title="Flags could not be fetched">
          <p>
            {lastError.message} ({lastError.at}). What is below still holds.
          </p>
        </Notice>
      )}
      <dl className="facts">
        <div>
          <dt>Source</dt>
          <dd>{SOURCES[source]}</dd>
        </div>
        <div>
          <dt>Confirmed</dt>
          <dd>{ageSeconds === null ? 'never by a server' : `${ageSeconds} seconds ago`}</dd>
        </div>
      </dl>
      <DataTable
        caption="Every flag, as it is for you"
        columns={[
          { key: 'name', label: 'Flag' },
          { key: 'kind', label: 'Kind' },
          { key: 'state', label: 'For you' },
          { key: 'description', label: 'When on' },
          { key: 'owner', label: 'Owner' },
          { key: 'review', label: 'Review by' },
        ]}
        rows={flags.map(({ name, kind, on, variant, description, owner, reviewBy, overdue }) => ({
          name,
          kind: KINDS[kind],
          state: on ? (variant ?? 'on') : 'off',
          description,
          owner,
          review: overdue ? `${reviewBy}, overdue` : reviewBy,
        }))}
      />
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
