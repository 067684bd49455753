import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { CURRENCIES } from '~/features/outcomes/outcome';
import { OutcomeForm } from '~/features/outcomes/page/outcome-form';
import { OutcomeHistory } from '~/features/outcomes/page/outcome-history';
import { reportForm } from '~/features/outcomes/report-fields';
import { getOutcome, reportOutcome } from '~/features/outcomes/reports.server';
import { NpsCard } from '~/features/nps/page/nps-card';
import { OUTCOME_LABELS as LABELS } from '~/features/outcomes/application-labels';
import { requireActor } from '~/composition/guards.server';
import { npsStanding } from '~/composition/nps-standing.server';
import { answerAgain, readFields } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('How it went');

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { read } = args.context.application.database;
  return {
    ...getOutcome(read, personId, args.params['resumeId'] ?? ''),
    currencies: CURRENCIES,
    nps: npsStanding(args, personId),
    thanked: new URL(args.request.url).searchParams.has('thanks'),
  };
});

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, clock } = args.context.application;
  const resumeId = args.params['resumeId'] ?? '';
  getOutcome(database.read, personId, resumeId);
  const now = clock();
  const read = readFields(await readFormData(args.request), reportForm(now));
  if (read.refused !== undefined) return answerAgain(read.refused);
  reportOutcome(database, { personId, resumeId, report: read.value, via: 'page' }, now);
  return redirect(`/resumes/${resumeId}/outcome?thanks`, 303);
});

export default function WhatHappened() {
  const { resumeId, title, sample, history, sentOn, versions, currencies, thanked, nps } =
    useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <Page
      eyebrow={<Link to={`/resumes/${resumeId}`}>{title}</Link>}
      title="What happened?"
      lead={LABELS.lead}
    >
      {thanked && state === undefined ? (
        <Notice tone="done" title="Thank you" live>
          <p>{LABELS.saved}</p>
        </Notice>
      ) : null}
      {sample ? (
        <Notice title="This is a sample">
          <p>{LABELS.sample}</p>
        </Notice>
      ) : (
        <OutcomeForm
          key={history.length}
          state={state}
          told={history[0]?.state ?? null}
          {...{ sentOn, versions, currencies }}
        />
      )}
      <NpsCard standing={nps} returnTo={`/resumes/${resumeId}/outcome`} />
      <OutcomeHistory history={history} />
      <p>
        <Link to="/account/reminders">{LABELS.reminder}</Link>
      </p>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
