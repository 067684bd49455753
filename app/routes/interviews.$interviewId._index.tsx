import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { PriceDescription } from '~/features/billing/page/price-description';
import { getQuestion, questionPath } from '~/features/interview/catalogue/questions';
import { deleteInterview, getInterview } from '~/features/interview/interviews.server';
import { progressOf } from '~/features/interview/progress';
import { requireActor } from '~/composition/guards.server';
import { offerTo } from '~/composition/offered-price.server';
import { Failure } from '~/platform/failure';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button, LinkButton } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { Progress } from '~/ui/progress';
import { RouteFailure } from '~/ui/route-failure';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { titled } from '~/ui/titled';

export const meta = titled('Your interview');

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await requireActor(args);
  const { interviewId = '' } = args.params;
  const stored = getInterview(args.context.application.database.read, actor.personId, interviewId);
  const { questions, next, ...progress } = progressOf(stored.bodies, stored.questionOrder);
  const dropped = Number(new URL(args.request.url).searchParams.get('dropped') ?? 0);
  return {
    interviewId,
    sample: stored.sample,
    title: stored.interview.target.title,
    offer: stored.sample ? null : offerTo(args, actor),
    hasPosting: stored.interview.target.posting !== '',
    dropped: Number.isSafeInteger(dropped) && dropped > 0 ? dropped : 0,
    ...progress,
    questions: questions.map(({ key, done }) => {
      const { short, minimum, minutes } = getQuestion(key);
      return { path: questionPath(interviewId, key), short, minimum, minutes, done };
    }),
    next:
      next === null
        ? null
        : { path: questionPath(interviewId, next), short: getQuestion(next).short },
    howYouWorkDone: Object.keys(stored.interview.personality.items).length > 0,
  };
});

/** Deletes the interview. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await requireActor(args);
  const form = await readFormData(args.request);
  if (form.get('intent') !== 'delete') throw new Failure('invalid', 'Nothing was asked for.');
  deleteInterview(
    args.context.application.database,
    actor.personId,
    args.params['interviewId'] ?? '',
  );
  return redirect('/interviews', 303);
});

export default function Overview() {
  const page = useLoaderData<typeof loader>();
  const { interviewId, sample, title, done, questions, dropped } = page;
  const base = `/interviews/${interviewId}`;
  return (
    <Page
      eyebrow={sample ? 'Sample person' : 'Your interview'}
      title={title === '' ? 'Your interview' : title}
      lead={<Lead />}
    >
      {sample ? (
        <Notice title="This is the sample person">
          <p>
            Invented, and marked wherever it appears. Change what you like; your own answers are
            elsewhere.
          </p>
        </Notice>
      ) : null}
      {dropped === 0 ? null : (
        <Notice tone="ask" title="Uploaded">
          <p>
            {dropped === 1 ? 'One choice' : `${dropped} choices`} in the file belong to no question
            here and were left out. Every word of your answers was taken.
          </p>
        </Notice>
      )}
      <Progress
        value={done}
        max={questions.length}
        label={`${done} of ${questions.length} answered`}
      />
      <Next />
      <ol className="question-list">
        {questions.map(({ path, short, minimum, minutes, done: answered }) => (
          <li
            key={path}
            data-minimum={minimum ? '' : undefined}
            data-done={answered ? '' : undefined}
          >
            <Link to={path}>{short}</Link>
            <span className="quiet small">
              {answered
                ? 'answered'
                : minutes === 1
                  ? 'about a minute'
                  : `about ${minutes} minutes`}
            </span>
            {minimum ? <span className="question-mark-needed">enough to begin</span> : null}
          </li>
        ))}
      </ol>
      {page.offer === null ? null : <PriceDescription {...page.offer} />}
      <nav aria-label="More about this interview">
        <ul className="more-list">
          <li>
            <Link to={`${base}/posting`}>What the posting asks for</Link>
            {page.hasPosting ? null : <span className="quiet small">no posting yet</span>}
          </li>
          <li>
            <Link to={`${base}/how-you-work`}>How you work</Link>
            <span className="quiet small">
              {page.howYouWorkDone ? 'answered' : 'optional, about 2 minutes'}
            </span>
          </li>
          <li>
            <Link to={`${base}/framing`}>What leads</Link>
            <span className="quiet small">which of your stories come first, and why</span>
          </li>
          <li>
            <Link to={`${base}/review`}>Review and make the resume</Link>
          </li>
        </ul>
      </nav>
      <div className="row">
        <a className="button" data-variant="secondary" href={`${base}/answers.json`} download>
          Download my answers
        </a>
        <LinkButton to="/interviews" variant="quiet">
          Upload answers, or begin another
        </LinkButton>
      </div>
      <Disclosure summary="Delete this interview">
        <p>
          Its answers and their earlier versions are deleted for good. Resumes already made from it
          stay.
        </p>
        <Form method="post" action={`${base}?index`}>
          <Button name="intent" value="delete" variant="danger">
            Delete it for good
          </Button>
        </Form>
      </Disclosure>
    </Page>
  );
}

function Lead() {
  const { minimumDone, minutesLeft, next } = useLoaderData<typeof loader>();
  if (next === null) return 'Everything is answered. You can change any of it at any time.';
  if (minimumDone) {
    return `Enough for a first resume. The other questions make it better, in any order: about ${minutesLeft.all} minutes.`;
  }
  return `About ${minutesLeft.minimum} ${minutesLeft.minimum === 1 ? 'minute' : 'minutes'} to a first resume. The questions marked “enough to begin” are all it takes; answer them in any order.`;
}

function Next() {
  const { interviewId, minimumDone, next, done } = useLoaderData<typeof loader>();
  const base = `/interviews/${interviewId}`;
  const go =
    next === null ? null : (
      <LinkButton to={next.path} variant={minimumDone ? 'secondary' : 'primary'}>
        {done === 0 ? 'Begin' : 'Go on'}
        <VisuallyHidden>: {next.short}</VisuallyHidden>
      </LinkButton>
    );
  return (
    <div className="row">
      {minimumDone ? (
        <LinkButton to={`${base}/review`} variant="primary">
          Review and make the resume
        </LinkButton>
      ) : null}
      {go}
    </div>
  );
}

export const ErrorBoundary = RouteFailure;
