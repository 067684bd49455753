import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { beginInterview } from '~/composition/begin-interview.server';
import { PriceDescription } from '~/features/billing/page/price-description';
import { MINIMUM_MINUTES, QUESTIONS } from '~/features/interview/catalogue/questions';
import { listInterviews } from '~/features/interview/interviews.server';
import { START_LABELS as LABELS } from '~/features/interview/start-labels';
import { findActor, startGuest } from '~/composition/guards.server';
import { priceToShow } from '~/composition/offered-price.server';
import { Failure } from '~/platform/failure';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button, LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled(LABELS.titleInBar);

const intent = z.enum(['own', 'sample']).default('own');

/** Open to everybody: whoever is known is told what they have begun already. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await findActor(args);
  const begun =
    actor === null
      ? undefined
      : listInterviews(args.context.application.database.read, actor.personId).find(
          (interview) => !interview.sample,
        );
  return {
    cost: await priceToShow(args),
    begun: begun === undefined ? null : { id: begun.id, title: begun.title },
    questions: QUESTIONS.map(({ key, short, minimum }) => ({ key, short, minimum })),
  };
});

/** Begins an interview as whoever is there, or as a new guest. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const form = await readFormData(args.request);
  const wanted = intent.safeParse(form.get('intent') ?? undefined);
  if (!wanted.success) {
    throw new Failure('invalid', LABELS.unknown);
  }
  const { actor, headers } = await startGuest(args);
  const sample = wanted.data === 'sample';
  const id = beginInterview(args, actor, { sample });
  return redirect(sample ? `/interviews/${id}/review` : `/interviews/${id}`, {
    status: 303,
    headers,
  });
});

export default function Start() {
  const { begun, questions, cost } = useLoaderData<typeof loader>();
  return (
    <Page title={LABELS.title} lead={LABELS.lead(MINIMUM_MINUTES)}>
      {begun === null ? null : (
        <Notice title={LABELS.begunTitle}>
          <p>{LABELS.begun(begun.title)}</p>
          <div>
            <LinkButton to={`/interviews/${begun.id}`}>{LABELS.continueIt}</LinkButton>
          </div>
        </Notice>
      )}

      <div className="row">
        <Form method="post">
          <Button name="intent" value="own">
            {LABELS.start}
          </Button>
        </Form>
        <Form method="post">
          <Button variant="secondary" name="intent" value="sample">
            {LABELS.sample}
          </Button>
        </Form>
      </div>
      <ol className="question-list">
        {questions.map(({ key, short, minimum }) => (
          <li key={key} data-minimum={minimum ? '' : undefined}>
            <span>{short}</span>
            {minimum ? <span className="question-mark-needed">{LABELS.needed}</span> : null}
          </li>
        ))}
      </ol>

      <div className="prose">
        <p>
          {LABELS.write} {LABELS.posting}
        </p>
        <p>
          {LABELS.saved} {LABELS.noAccount} {LABELS.signUp}
        </p>
        <PriceDescription {...cost} />
      </div>

      <p>
        {LABELS.haveOne} <Link to="/interviews/from-resume">{LABELS.fromResume}</Link>.{' '}
        {LABELS.fromResumeHow}
      </p>
      <p className="quiet small">{LABELS.sampleNote}</p>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
