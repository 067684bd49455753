import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { countGuestInterview } from '~/features/accounts/count-requests.server';
import { readInterviewFile } from '~/features/interview/interview-file';
import { beginInterview } from '~/composition/begin-interview.server';
import { requireSwitch } from '~/features/experiments/require-switch';
import { importInterview, listInterviews } from '~/features/interview/interviews.server';
import { readFormData } from '~/platform/http/read-form-data';
import { findActor, flagContextOf, requireActor, startGuest } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/field';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Your interviews');

const intent = z.enum(['own', 'sample', 'upload']);

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await requireActor(args);
  const { database } = args.context.application;
  return { interviews: listInterviews(database.read, actor.personId) };
});

/** Begins an interview: `own`, the `sample` person, or an `upload` of downloaded answers. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const form = await readFormData(args.request);
  const wanted = intent.safeParse(form.get('intent'));
  if (!wanted.success) {
    throw new Failure('invalid', 'Begin an interview, load the sample person, or upload answers.');
  }
  if (wanted.data !== 'upload') {
    const { actor, headers } = await startGuest(args);
    const id = beginInterview(args, actor, { sample: wanted.data === 'sample' });
    return redirect(`/interviews/${id}`, { status: 303, headers });
  }
  const { database, clock, flags } = args.context.application;
  requireSwitch(
    flags,
    'answers-upload',
    flagContextOf(args, await findActor(args)),
    'Uploading answers is switched off for a while. Your file is as good tomorrow.',
  );
  const file = form.get('answers');
  try {
    const interview = readInterviewFile(file instanceof File ? await file.text() : '');
    const { actor, headers } = await startGuest(args);
    countGuestInterview(args.context.application, actor);
    const { id, dropped } = importInterview(database, actor.personId, interview, clock());
    const notice = dropped.length === 0 ? '' : `?dropped=${dropped.length}`;
    return redirect(`/interviews/${id}${notice}`, { status: 303, headers });
  } catch (error) {
    if (error instanceof Failure && error.kind === 'invalid') {
      return data({ problem: error.message }, 422);
    }
    throw error;
  }
});

export default function Interviews() {
  const { interviews } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <Page
      title="Your interviews"
      lead="One for each job, or one for all. Each keeps its own answers."
    >
      <ErrorSummary errors={problem === undefined ? [] : [{ id: 'answers', message: problem }]} />
      {interviews.length === 0 ? (
        <p>You have not begun one yet.</p>
      ) : (
        <ul className="interview-list">
          {interviews.map(({ id, title, sample, updatedAt }) => (
            <li key={id}>
              <Link to={`/interviews/${id}`}>{title === '' ? 'No job named yet' : title}</Link>
              <span className="quiet small">
                {sample ? 'Sample person, ' : ''}last changed{' '}
                <time dateTime={updatedAt.toISOString()}>
                  {updatedAt.toISOString().slice(0, 10)}
                </time>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <Form method="post" action="/interviews?index">
          <Button name="intent" value="own">
            Begin an interview
          </Button>
        </Form>
        <Form method="post" action="/interviews?index">
          <Button name="intent" value="sample" variant="secondary">
            Load the sample person
          </Button>
        </Form>
      </div>
      <p>
        <Link to="/interviews/from-resume">Start from a resume</Link> you have.
      </p>
      <Card title="Upload answers">
        <p>
          A file you downloaded here becomes a new interview. None of your other interviews is
          touched.
        </p>
        <form method="post" encType="multipart/form-data" className="stack-tight" noValidate>
          <TextField
            label="File of answers"
            hint="Ends in .json"
            type="file"
            accept="application/json,.json"
            id="answers"
            name="answers"
            error={problem}
          />
          <div>
            <Button name="intent" value="upload" variant="secondary">
              Upload into a new interview
            </Button>
          </div>
        </form>
      </Card>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
