import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AdjustmentRefused, HOW_MANY } from '~/features/billing/adjustment';
import { formatMoney, resumesInWords } from '~/features/billing/money';
import { StatementTable } from '~/features/billing/page/statement-card';
import { adjustByOperator, findStatement, readBooks } from '~/features/operations/books.server';
import { requireOperator } from '~/guards.server';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, readFields, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { newId } from '~/platform/id.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { OperatorsNav } from '~/ui/operators-nav';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { DataTable } from '~/ui/table';
import { titled } from '~/ui/titled';

export const meta = titled('Ledger', { listed: false });

const form = z.object({
  act: z.string().min(8).max(64),
  address: z.string().max(320),
  credits: z.coerce.number({ error: HOW_MANY }).int({ error: HOW_MANY }),
  reason: z.string({ error: 'Say why.' }),
});

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  await requireOperator(args);
  const { read } = args.context.application.database;
  const { searchParams } = new URL(args.request.url);
  const address = searchParams.get('address') ?? '';
  return {
    address,
    adjusted: searchParams.has('adjusted'),
    /** Sending the form twice adjusts once. */
    act: newId(),
    person: address === '' ? null : (findStatement(read, address) ?? null),
    books: readBooks(read),
  };
});

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireOperator(args);
  const { database, clock } = args.context.application;
  const sent = await readFormData(args.request);
  const read = readFields(sent, form);
  if (read.refused !== undefined) return answerAgain(read.refused);
  const { act: id, address, credits, reason } = read.value;
  try {
    adjustByOperator(database, personId, { id, address, credits, reason }, clock());
  } catch (error) {
    if (!(error instanceof AdjustmentRefused)) throw error;
    return answerAgain(showAgain(sent, { [error.field]: error.message }), error);
  }
  return redirect(`/operations/ledger?address=${encodeURIComponent(address)}&adjusted`, 303);
});

export default function Ledger() {
  const { address, adjusted, person, books } = useLoaderData<typeof loader>();
  return (
    <Page eyebrow={<OperatorsNav here="ledger" />} title="Ledger" width="wide">
      <Form method="get" className="stack">
        <TextField
          label="Somebody’s address"
          name="address"
          defaultValue={address}
          width="medium"
        />
        <div>
          <Button variant="secondary">Show their statement</Button>
        </div>
      </Form>
      {address !== '' && person === null ? (
        <Notice title="Nobody has an account with that address" />
      ) : null}
      {adjusted ? (
        <Notice tone="done" live>
          <p>It is in the books.</p>
        </Notice>
      ) : null}
      {person === null ? null : <Person />}
      <DataTable
        caption="All books, by kind of entry"
        columns={[
          { key: 'kind', label: 'Kind' },
          { key: 'entries', label: 'Entries', numeric: true },
          { key: 'credits', label: 'Credits', numeric: true },
        ]}
        rows={books.kinds}
      />
      <DataTable
        caption="Money of paid orders"
        columns={[
          { key: 'currency', label: 'Currency' },
          { key: 'orders', label: 'Orders', numeric: true },
          { key: 'paid', label: 'Came in', numeric: true },
          { key: 'refunded', label: 'Went back', numeric: true },
        ]}
        rows={books.money.map(({ currency, orders, paidMinor, refundedMinor }) => ({
          currency,
          orders,
          paid: formatMoney(paidMinor, currency),
          refunded: formatMoney(refundedMinor, currency),
        }))}
      />
      <DataTable
        caption="Payment events that fit no order, or not its amount"
        columns={[
          { key: 'type', label: 'Event' },
          { key: 'outcome', label: 'State' },
          { key: 'about', label: 'About' },
          { key: 'at', label: 'Arrived' },
        ]}
        rows={books.stray.map(({ type, outcome, about, receivedAt }) => ({
          type,
          outcome: outcome === 'waiting' ? 'waits for its order' : 'wrong amount, nothing granted',
          about,
          at: receivedAt.toISOString(),
        }))}
      />
    </Page>
  );
}

function Person() {
  const { person, act } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { field, summary } = bindForm(refused);
  if (person === null) return null;
  const { available, held } = person.standing;
  return (
    <Card title={person.email} meta={`${resumesInWords(available)} left, ${held} set aside`}>
      <StatementTable lines={person.lines} />
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        <input type="hidden" name="act" value={refused?.values['act'] ?? act} autoComplete="off" />
        <input type="hidden" name="address" value={person.email} autoComplete="off" />
        <TextField
          label="Resumes to give or take"
          width="short"
          inputMode="numeric"
          {...field('credits')}
        />
        <TextField
          label="Why"
          hint="The person reads it in their statement."
          {...field('reason')}
        />
        <div>
          <Button>Adjust</Button>
        </div>
      </Form>
    </Card>
  );
}

export const ErrorBoundary = RouteFailure;
