import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { detailsForm } from '~/features/outcomes/applications/application-form';
import {
  changeDetails,
  deleteApplication,
  setAside,
} from '~/features/outcomes/applications/change-application.server';
import { getApplication } from '~/features/outcomes/applications/list-applications.server';
import { showApplication } from '~/features/outcomes/applications/show-applications.server';
import { STATE_LABELS } from '~/features/outcomes/outcome-states';
import { DetailsFields } from '~/features/outcomes/page/details-fields';
import { MadeFor } from '~/features/outcomes/page/made-for';
import { APPLICATION_LABELS as LABELS } from '~/features/outcomes/application-labels';
import { requireActor } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, readFields } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled<typeof loader>(({ data }) => data?.title ?? 'Application');

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, clock } = args.context.application;
  return showApplication(database.read, personId, args.params['applicationId'] ?? '', clock());
});

const intent = z.enum(['save', 'aside', 'back', 'delete']);

/** Saves what was written about it, puts it aside, brings it back, or deletes it. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, clock } = args.context.application;
  const id = args.params['applicationId'] ?? '';
  getApplication(database.read, personId, id);
  const form = await readFormData(args.request);
  const wanted = intent.safeParse(form.get('intent'));
  if (!wanted.success) throw new Failure('invalid', 'Save, archive or delete this application.');
  switch (wanted.data) {
    case 'save': {
      const read = readFields(form, detailsForm);
      if (read.refused !== undefined) return answerAgain(read.refused);
      changeDetails(database, { personId, id }, read.value, clock());
      return redirect('/applications?saved', 303);
    }
    case 'aside':
    case 'back':
      setAside(database, { personId, id }, wanted.data === 'aside', clock());
      return redirect(`/applications/${id}`, 303);
    case 'delete':
      deleteApplication(database, personId, id);
      return redirect('/applications?saved', 303);
  }
});

export default function OneApplication() {
  const { title, company, link, next, nextOn, aside, state, resumes } =
    useLoaderData<typeof loader>();
  const values = { title, company, link, next, nextOn: nextOn ?? '' };
  const { field, summary } = bindForm(useActionData<typeof action>(), { values });
  return (
    <Page
      eyebrow={<Link to="/applications">{LABELS.title}</Link>}
      title={title}
      lead={state === null ? LABELS.noStatus : STATE_LABELS[state]}
    >
      {aside ? (
        <Notice title={LABELS.isArchived}>
          <Form method="post">
            <Button variant="secondary" name="intent" value="back">
              {LABELS.unarchive}
            </Button>
          </Form>
        </Notice>
      ) : null}
      <MadeFor called={title} resumes={resumes} />
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        <DetailsFields field={field} />
        <div>
          <Button name="intent" value="save">
            {LABELS.save}
          </Button>
        </div>
      </Form>
      {aside ? null : (
        <Form method="post">
          <Button variant="quiet" name="intent" value="aside">
            {LABELS.archive}
          </Button>
        </Form>
      )}
      {resumes.length > 0 ? null : (
        <Disclosure summary={LABELS.deleteTitle}>
          <p>{LABELS.deleteRule}</p>
          <Form method="post">
            <Button variant="danger" name="intent" value="delete">
              {LABELS.delete}
            </Button>
          </Form>
        </Disclosure>
      )}
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
