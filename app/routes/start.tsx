import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { beginInterview } from '~/composition/begin-interview.server';
import { PriceDescription } from '~/features/billing/page/price-description';
import { QUESTIONS } from '~/features/interview/catalogue/questions';
import { listInterviews } from '~/features/interview/interviews.server';
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

export const meta = titled('Start');

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
    minimumMinutes: QUESTIONS.filter(({ minimum }) => minimum).reduce(
      (sum, { minutes }) => sum + minutes,
      0,
    ),
  };
});

/** Begins an interview as whoever is there, or as a new guest. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const form = await readFormData(args.request);
  const wanted = intent.safeParse(form.get('intent') ?? undefined);
  if (!wanted.success) {
    throw new Failure('invalid', 'Begin with your own interview or with the sample person.');
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
  const { begun, questions, minimumMinutes, cost } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Before you start"
      lead={`Eleven questions, one a page. The four marked ones take about ${minimumMinutes} minutes and are enough for a first resume.`}
    >
      {begun === null ? null : (
        <Notice title="You have an interview under way">
          <p>
            {begun.title === '' ? 'It waits where you left it.' : `It is for ${begun.title}.`}{' '}
            Starting again makes a second one and leaves it as it is.
          </p>
          <div>
            <LinkButton to={`/interviews/${begun.id}`}>Continue it</LinkButton>
          </div>
        </Notice>
      )}

      <ol className="question-list">
        {questions.map(({ key, short, minimum }) => (
          <li key={key} data-minimum={minimum ? '' : undefined}>
            <span>{short}</span>
            {minimum ? <span className="question-mark-needed">enough to begin</span> : null}
          </li>
        ))}
      </ol>

      <div className="prose">
        <p>
          Write as you speak. Spelling, order and half-sentences do not matter, and “I don’t have a
          number” is an answer. Have the posting at hand if there is one.
        </p>
        <p>
          Every answer is saved when you send it. You can leave, come back, and change anything. No
          account is needed: without one, your answers are kept for 7 days after you last save
          something, and signing up later keeps them for good.
        </p>
        <PriceDescription {...cost} />
      </div>

      <div className="row">
        <Form method="post">
          <Button name="intent" value="own">
            Start your interview
          </Button>
        </Form>
        <Form method="post">
          <Button variant="secondary" name="intent" value="sample">
            See it with a sample person
          </Button>
        </Form>
      </div>
      <p>
        Have a resume already? <Link to="/interviews/from-resume">Start from it</Link>: we read it,
        you check it, and the questions ask only for what is missing.
      </p>
      <p className="quiet small">
        The sample person is invented and marked as a sample wherever it appears. It never touches
        your own answers.
      </p>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
