import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { detailsForm } from '~/features/outcomes/applications/application-form';
import {
  addApplication,
  moveApplication,
} from '~/features/outcomes/applications/change-application.server';
import { readApplicationsCsv } from '~/features/outcomes/applications/csv';
import { importApplications } from '~/features/outcomes/applications/import-applications.server';
import { showApplications } from '~/features/outcomes/applications/show-applications.server';
import { OUTCOME_STATES, STATE_LABELS } from '~/features/outcomes/outcome-states';
import { ApplicationCard } from '~/features/outcomes/page/application-card';
import { DetailsFields } from '~/features/outcomes/page/details-fields';
import { NpsCard } from '~/features/nps/page/nps-card';
import { APPLICATION_LABELS as LABELS } from '~/features/outcomes/application-labels';
import { requireActor } from '~/composition/guards.server';
import { npsStanding } from '~/composition/nps-standing.server';
import { Failure } from '~/platform/failure';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, readFields, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Applications');

/** What was done last, as the address says it. */
const done = z.object({
  saved: z.string().optional(),
  added: z.coerce.number().int().min(0).optional().catch(undefined),
  changed: z.coerce.number().int().min(0).optional().catch(undefined),
});

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, clock } = args.context.application;
  const said = done.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  return {
    applications: showApplications(database.read, personId, clock()),
    said,
    nps: npsStanding(args, personId),
  };
});

const intent = z.enum(['move', 'add', 'import']);
const move = z.object({ application: z.string().max(64), state: z.enum(OUTCOME_STATES) });

/** Moves one, adds one, or brings a table of them in. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, clock } = args.context.application;
  const now = clock();
  const form = await readFormData(args.request);
  const wanted = intent.safeParse(form.get('intent'));
  if (!wanted.success) throw new Failure('invalid', LABELS.unknownAction);
  if (wanted.data === 'move') {
    const moved = move.safeParse(Object.fromEntries(form));
    if (!moved.success) throw new Failure('invalid', LABELS.unknownStatus);
    moveApplication(database, { personId, id: moved.data.application }, moved.data.state, now);
    return redirect('/applications?saved', 303);
  }
  if (wanted.data === 'add') {
    const read = readFields(form, detailsForm, { form: 'add' });
    if (read.refused !== undefined) return answerAgain(read.refused);
    addApplication(database, personId, read.value, now);
    return redirect('/applications?saved', 303);
  }
  const file = form.get('table');
  const table = file instanceof File ? await file.text() : '';
  const { rows, errors } = readApplicationsCsv(table, now.toISOString().slice(0, 10));
  if (errors !== undefined) {
    const more = errors.length > 5 ? ` And ${errors.length - 5} more.` : '';
    const wrong = `${errors.slice(0, 5).join(' ')}${more} ${LABELS.nothingImported}`;
    return answerAgain(showAgain(form, { table: wrong }, { form: 'import' }));
  }
  const { added, changed } = importApplications(database, personId, rows, now);
  return redirect(`/applications?added=${added}&changed=${changed}`, 303);
});

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Applications() {
  const { applications, said, nps } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const open = applications.filter(({ aside }) => !aside);
  const columns = [
    { name: LABELS.noStatus, state: null },
    ...OUTCOME_STATES.map((value) => ({ name: STATE_LABELS[value], state: value })),
  ];
  return (
    <Page title={LABELS.title} width="wide" lead={LABELS.lead}>
      <ul className="plain-row">
        <li>
          <a href="#add">{LABELS.add}</a>
        </li>
        <li>
          <a href="#table">{LABELS.tableLink}</a>
        </li>
        <li>
          <Link to="/insights">{LABELS.insights}</Link>
        </li>
      </ul>
      <Done said={said} hidden={state !== undefined} />
      {open.length === 0 ? (
        <EmptyState title={LABELS.emptyTitle}>
          <p>{LABELS.empty}</p>
        </EmptyState>
      ) : null}
      {columns.map((column) => {
        const here = open.filter((one) => one.state === column.state);
        return here.length === 0 ? null : (
          <section key={column.name} className="stack" aria-label={column.name}>
            <h2>
              {column.name} ({here.length})
            </h2>
            <ul className="card-grid">
              {here.map((application) => (
                <li key={`${application.id}-${application.state ?? ''}`}>
                  <ApplicationCard application={application} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <NpsCard standing={nps} returnTo="/applications" />
      <Aside applications={applications} />
      <Add state={state} />
      <Tables state={state} any={applications.length > 0} />
    </Page>
  );
}

function Done({ said, hidden }: { said: Loaded['said']; hidden: boolean }) {
  const words =
    said.added !== undefined
      ? LABELS.imported(said.added, said.changed ?? 0)
      : said.saved === undefined
        ? null
        : LABELS.saved;
  if (words === null || hidden) return null;
  return (
    <Notice tone="done" live>
      <p>{words}</p>
    </Notice>
  );
}

function Aside({ applications }: Pick<Loaded, 'applications'>) {
  const aside = applications.filter((one) => one.aside);
  if (aside.length === 0) return null;
  return (
    <Disclosure summary={LABELS.archived(aside.length)}>
      <ul className="plain-list">
        {aside.map(({ id, title, company }) => (
          <li key={id}>
            <Link to={`/applications/${id}`}>{title}</Link> {company}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

type State = ReturnType<typeof useActionData<typeof action>>;

function Add({ state }: { state: State }) {
  const { field, summary } = bindForm(state, { form: 'add' });
  return (
    <Card title={LABELS.add} id="add">
      <ErrorSummary errors={summary} />
      <Form method="post" action="/applications?index" className="stack">
        <DetailsFields field={field} />
        <div>
          <Button variant="secondary" name="intent" value="add">
            {LABELS.addButton}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function Tables({ state, any }: { state: State; any: boolean }) {
  const { field, summary } = bindForm(state, { form: 'import' });
  const { id, name, error } = field('table');
  return (
    <Card title={LABELS.table} id="table">
      {any ? (
        <p>
          <a href="/applications.csv" download>
            {LABELS.export}
          </a>
        </p>
      ) : null}
      <ErrorSummary errors={summary} />
      <form
        method="post"
        action="/applications?index"
        encType="multipart/form-data"
        className="stack"
      >
        <TextField
          label={LABELS.file}
          hint={LABELS.fileHint}
          type="file"
          accept=".csv,text/csv"
          {...{ id, name, error }}
        />
        <div>
          <Button variant="secondary" name="intent" value="import">
            {LABELS.import}
          </Button>
        </div>
      </form>
    </Card>
  );
}

export const ErrorBoundary = RouteFailure;
