import {
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AdjustmentRefused, HOW_MANY } from '~/features/billing/adjustment';
import { formatMoney, resumeCountLabel } from '~/features/billing/money';
import { StatementTable } from '~/features/billing/page/statement-card';
import { adjustByOperator, readLedgerTotals } from '~/features/operations/ledger-totals.server';
import { endPersonsSessions } from '~/features/operations/end-persons-sessions.server';
import { findLookedUp, lookUp } from '~/features/operations/look-up.server';
import { requireOperator } from '~/composition/guards.server';
import { NotFound } from '~/platform/failure';
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

const look = z.object({ address: z.string({ error: 'Enter their address.' }).max(320) });

const adjustment = z.object({
  act: z.string().min(8).max(64),
  address: z.string().max(320),
  credits: z.coerce.number({ error: HOW_MANY }).int({ error: HOW_MANY }),
  reason: z.string({ error: 'Say why.' }),
});

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireOperator(args);
  const { database, clock } = args.context.application;
  const { read } = database;
  const { searchParams } = new URL(args.request.url);
  const lookId = searchParams.get('look') ?? '';
  return {
    adjusted: searchParams.has('adjusted'),
    ended: searchParams.has('ended'),
    /** Sending the form twice adjusts once. */
    act: newId(),
    person: findLookedUp(read, personId, lookId, clock()) ?? null,
    books: readLedgerTotals(read),
  };
});

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireOperator(args);
  const { database, clock } = args.context.application;
  const sent = await readFormData(args.request);
  const intent = sent.get('intent');
  if (intent === 'look') return showStatement(args.context, personId, sent);
  const lookId = new URL(args.request.url).searchParams.get('look') ?? '';
  const onwards = `/operations/ledger?look=${encodeURIComponent(lookId)}`;
  if (intent === 'end-sessions') {
    const whose = look.safeParse(Object.fromEntries(sent)).data;
    if (whose === undefined || !endPersonsSessions(database, personId, whose.address, clock()))
      throw new NotFound('This person');
    return redirect(`${onwards}&ended`, 303);
  }
  if (intent !== 'adjust') throw new NotFound('This form');
  const read = readFields(sent, adjustment, { form: 'adjust' });
  if (read.refused !== undefined) return answerAgain(read.refused);
  const { act: id, address, credits, reason } = read.value;
  try {
    adjustByOperator(database, personId, { id, address, credits, reason }, clock());
  } catch (error) {
    if (!(error instanceof AdjustmentRefused)) throw error;
    const wrong = { [error.field]: error.message };
    return answerAgain(showAgain(sent, wrong, { form: 'adjust' }), error);
  }
  return redirect(`${onwards}&adjusted`, 303);
});

/** Notes that an operator looks at a statement, and leads to it. */
function showStatement({ application }: AppLoadContext, operatorId: string, sent: FormData) {
  const { database, clock } = application;
  const read = readFields(sent, look, { form: 'look' });
  if (read.refused !== undefined) return answerAgain(read.refused);
  const lookId = lookUp(database, operatorId, read.value.address, clock());
  if (lookId !== undefined) return redirect(`/operations/ledger?look=${lookId}`, 303);
  const address = 'Nobody has an account with this address.';
  return answerAgain(showAgain(sent, { address }, { form: 'look' }));
}

export default function Ledger() {
  const { adjusted, ended, person, books } = useLoaderData<typeof loader>();
  const { field, summary } = bindForm(useActionData<typeof action>(), { form: 'look' });
  return (
    <Page eyebrow={<OperatorsNav here="ledger" />} title="Ledger" width="wide">
      <ErrorSummary errors={summary} />
      <Form method="post" action="/operations/ledger" className="stack">
        <input type="hidden" name="intent" value="look" />
        <TextField
          label="Somebody’s address"
          hint="That you looked is audited."
          width="medium"
          {...field('address')}
        />
        <div>
          <Button variant="secondary">Show their statement</Button>
        </div>
      </Form>
      {adjusted ? (
        <Notice tone="done" live>
          <p>It is in the books.</p>
        </Notice>
      ) : null}
      {ended ? (
        <Notice tone="done" live>
          <p>Every session of theirs was ended.</p>
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
  const { field, summary } = bindForm(refused, { form: 'adjust' });
  if (person === null) return null;
  const { available, held } = person.standing;
  return (
    <Card title={person.email} meta={`${resumeCountLabel(available)} left, ${held} set aside`}>
      <StatementTable lines={person.lines} />
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="adjust" />
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
      <Form method="post">
        <input type="hidden" name="address" value={person.email} autoComplete="off" />
        <Button variant="danger" name="intent" value="end-sessions">
          End all their sessions
        </Button>
      </Form>
    </Card>
  );
}

export const ErrorBoundary = RouteFailure;
