import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { PriceDescription } from '~/features/billing/page/price-description';
import { getQuestion, questionPath } from '~/features/interview/catalogue/questions';
import { deleteInterview, getInterview } from '~/features/interview/interviews.server';
import { OVERVIEW_LABELS as LABELS } from '~/features/interview/overview-labels';
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

export const meta = titled(LABELS.title);

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
      eyebrow={sample ? LABELS.sample : LABELS.title}
      title={title === '' ? LABELS.title : title}
      lead={<Lead />}
    >
      {sample ? (
        <Notice title={LABELS.sampleTitle}>
          <p>{LABELS.sampleWords}</p>
        </Notice>
      ) : null}
      {dropped === 0 ? null : (
        <Notice tone="ask" title={LABELS.uploaded}>
          <p>{LABELS.leftOut(dropped)}</p>
        </Notice>
      )}
      <Progress
        value={done}
        max={questions.length}
        label={LABELS.answered(done, questions.length)}
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
              {answered ? LABELS.isAnswered : LABELS.takes(minutes)}
            </span>
            {minimum ? <span className="question-mark-needed">{LABELS.needed}</span> : null}
          </li>
        ))}
      </ol>
      {page.offer === null ? null : <PriceDescription {...page.offer} />}
      <nav aria-label={LABELS.more}>
        <ul className="more-list">
          <li>
            <Link to={`${base}/posting`}>{LABELS.posting}</Link>
            {page.hasPosting ? null : <span className="quiet small">{LABELS.noPosting}</span>}
          </li>
          <li>
            <Link to={`${base}/how-you-work`}>{LABELS.howYouWork}</Link>
            <span className="quiet small">
              {page.howYouWorkDone ? LABELS.isAnswered : LABELS.optional}
            </span>
          </li>
          <li>
            <Link to={`${base}/framing`}>{LABELS.framing}</Link>
            <span className="quiet small">{LABELS.framingHint}</span>
          </li>
          <li>
            <Link to={`${base}/review`}>{LABELS.review}</Link>
          </li>
        </ul>
      </nav>
      <div className="row">
        <a className="button" data-variant="secondary" href={`${base}/answers.json`} download>
          {LABELS.download}
        </a>
        <LinkButton to="/interviews" variant="quiet">
          {LABELS.others}
        </LinkButton>
      </div>
      <Disclosure summary={LABELS.deleteTitle}>
        <p>{LABELS.deleteWords}</p>
        <Form method="post" action={`${base}?index`}>
          <Button name="intent" value="delete" variant="danger">
            {LABELS.deleteNow}
          </Button>
        </Form>
      </Disclosure>
    </Page>
  );
}

function Lead() {
  const { minimumDone, minutesLeft, next } = useLoaderData<typeof loader>();
  if (next === null) return LABELS.allDone;
  return minimumDone ? LABELS.canDraft(minutesLeft.all) : LABELS.toDraft(minutesLeft.minimum);
}

function Next() {
  const { interviewId, minimumDone, next, done } = useLoaderData<typeof loader>();
  const base = `/interviews/${interviewId}`;
  const go =
    next === null ? null : (
      <LinkButton to={next.path} variant={minimumDone ? 'secondary' : 'primary'}>
        {done === 0 ? LABELS.begin : LABELS.goOn}
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
