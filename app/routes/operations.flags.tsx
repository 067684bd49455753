import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listOverrides } from '~/features/experiments/flag-overrides';
import { listFlags, listOverdue, type FlagName } from '~/features/experiments/flag-registry';
import { findPerson } from '~/features/operations/find-person.server';
import { overrideFlag } from '~/features/operations/override-flag.server';
import { flagContextOf, requireOperator } from '~/composition/guards.server';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, readFields, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ErrorSummary } from '~/ui/error-summary';
import { SelectField, TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { OperatorsNav } from '~/ui/operators-nav';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { DataTable } from '~/ui/table';
import { titled } from '~/ui/titled';

export const meta = titled('Flags', { listed: false });

const form = z.object({
  address: z.string().max(320),
  override: z.enum(
    [...listFlags().map(({ name }) => `${name}=`), ...listOverrides().map(({ value }) => value)],
    { error: 'Choose a flag and the state it is to have.' },
  ),
});

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const operator = await requireOperator(args);
  const { database, flags, flagOverrides, clock } = args.context.application;
  const now = clock();
  const { source, confirmedAt, lastError } = flags.health();
  const asked = new URL(args.request.url).searchParams.get('address') ?? '';
  const person = findPerson(database.read, asked);
  const personId = person?.id ?? operator.personId;
  const context = flagContextOf(args, { personId, guest: false });
  const overrides = flagOverrides?.of(personId);
  const registered = listFlags();
  const overdue = listOverdue(registered, now.toISOString().slice(0, 10));
  return {
    source,
    ageSeconds:
      confirmedAt === null ? null : Math.round((now.getTime() - confirmedAt.getTime()) / 1_000),
    lastError: lastError && { message: lastError.message, at: lastError.at.toISOString() },
    /** Whose flags are shown: those of the operator where the address is nobody's. */
    address: person?.email ?? operator.email ?? '',
    mayOverride: flagOverrides !== null,
    flags: registered.map((flag) => ({
      ...flag,
      on: flags.isEnabled(flag.name, context),
      variant: flags.variantOf(flag.name, context),
      overridden: overrides?.has(flag.name) ?? false,
      overdue: overdue.includes(flag.name),
      states: listOverrides().filter((one) => one.flag === flag.name),
    })),
  };
});

/** Sets a flag for one person, on a machine for trying things out. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId: operatorId } = await requireOperator(args);
  const { database, flagOverrides: overrides, clock } = args.context.application;
  const sent = await readFormData(args.request);
  const read = readFields(sent, form);
  if (read.refused !== undefined) return answerAgain(read.refused);
  const person = findPerson(database.read, read.value.address);
  if (person === undefined) {
    const address = 'Nobody has an account with this address.';
    return answerAgain(showAgain(sent, { address }));
  }
  const [flag, override] = read.value.override.split('=') as [FlagName, string];
  const act = { operatorId, personId: person.id, flag, override: override || undefined };
  overrideFlag({ database, overrides }, act, clock());
  return redirect(`/operations/flags?address=${encodeURIComponent(person.email)}`, 303);
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
  const { source, ageSeconds, lastError, flags, address, mayOverride } =
    useLoaderData<typeof loader>();
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
        caption={`Every flag, as it is for ${address}`}
        columns={[
          { key: 'name', label: 'Flag' },
          { key: 'kind', label: 'Kind' },
          { key: 'state', label: 'State' },
          { key: 'description', label: 'When on' },
          { key: 'owner', label: 'Owner' },
          { key: 'review', label: 'Review by' },
        ]}
        rows={flags.map((flag) => ({
          name: flag.name,
          kind: KINDS[flag.kind],
          state: `${flag.on ? (flag.variant ?? 'on') : 'off'}${flag.overridden ? ', set here' : ''}`,
          description: flag.description,
          owner: flag.owner,
          review: flag.overdue ? `${flag.reviewBy}, overdue` : flag.reviewBy,
        }))}
      />
      {mayOverride ? <OverrideForm /> : null}
    </Page>
  );
}

function OverrideForm() {
  const { address, flags } = useLoaderData<typeof loader>();
  const { field, summary } = bindForm(useActionData<typeof action>(), { values: { address } });
  return (
    <Card title="Set a flag for one person">
      <p>
        For trying things out on this machine: it holds until the server is started again, and for
        nobody else. A machine in production mode has no such thing.
      </p>
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        <TextField label="Their address" width="medium" {...field('address')} />
        <SelectField label="Flag and state" {...field('override')}>
          {flags.map(({ name, states }) => (
            <optgroup key={name} label={name}>
              <option value={`${name}=`}>{name}: as its source says</option>
              {states.map(({ value, override }) => (
                <option key={value} value={value}>
                  {name}: {override}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <div>
          <Button>Set it</Button>
        </div>
      </Form>
    </Card>
  );
}

export const ErrorBoundary = RouteFailure;
