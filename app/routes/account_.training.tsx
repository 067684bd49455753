import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { consentToTraining, listConsents } from '~/features/outcomes/training/consents.server';
import { requireActor } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, readFields } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { checkbox } from '~/platform/http/checkbox';
import { Button } from '~/ui/button';
import { CheckField } from '~/ui/choice';
import { Day } from '~/ui/day';
import { Disclosure } from '~/ui/disclosure';
import { ErrorSummary } from '~/ui/error-summary';
import { GuestNotice } from '~/ui/guest-notice';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Learning from your resumes');

const consent = z.object({ allowed: checkbox('Learning is either allowed or not.') });

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId, guest } = await requireActor(args);
  const { read } = args.context.application.database;
  const saved = new URL(args.request.url).searchParams.has('saved');
  return { guest, saved, consents: listConsents(read, personId) };
});

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId, guest } = await requireActor(args);
  if (guest) throw new Failure('conflict', 'Sign up first: what a guest makes is kept for days.');
  const { database, clock } = args.context.application;
  const read = readFields(await readFormData(args.request), consent);
  if (read.refused !== undefined) return answerAgain(read.refused);
  consentToTraining(database, personId, read.value.allowed, clock());
  return redirect('/account/training?saved', 303);
});

export default function Training() {
  const { guest, saved, consents } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const allowed = consents[0]?.given ?? false;
  const { tick, summary } = bindForm(state, { values: allowed ? { allowed: 'on' } : {} });
  return (
    <Page
      eyebrow={<Link to="/account">Account</Link>}
      title="Learning from your resumes"
      lead="If you allow it, what you sent and what came of it helps to write better resumes for others. Nothing else here depends on it."
    >
      {saved && state === undefined ? (
        <Notice tone="done" live>
          <p>{allowed ? 'Thank you. It is allowed.' : 'It is not allowed.'}</p>
        </Notice>
      ) : null}
      <div className="prose">
        <p>
          <strong>What is taken:</strong> the sentences, skills and years of the resumes you told us
          about, what their postings asked for, and what happened.
        </p>
        <p>
          <strong>What is taken off:</strong> names, addresses, telephone numbers, links, employers,
          schools, places, days, and other names in your sentences. Salaries become wide bands. Rows
          that could single you out are left out altogether. Your sentences stay your sentences:
          somebody who knows them well may recognise them.
        </p>
        <p>
          <strong>Ending it:</strong> untick it. From then on nothing of yours is in any copy that
          is made, and copies made before are deleted.
        </p>
      </div>
      <ErrorSummary errors={summary} />
      {guest ? (
        <>
          <p>Only somebody with an account can allow it.</p>
          <GuestNotice />
        </>
      ) : (
        <Form method="post" className="stack" key={String(allowed)}>
          <CheckField
            label="Learning from my resumes and what came of them is allowed"
            {...tick('allowed')}
          />
          <div>
            <Button>Save</Button>
          </div>
        </Form>
      )}
      {consents.length === 0 ? null : (
        <Disclosure summary="What you said before">
          <ul className="plain-list">
            {consents.map(({ given, at }, index) => (
              <li key={index}>
                {given ? 'Allowed' : 'Ended'} on <Day date={at} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
