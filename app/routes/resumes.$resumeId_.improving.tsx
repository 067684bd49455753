import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { countRequest } from '~/features/accounts/count-requests.server';
import { askForImprovement } from '~/features/improving/ask-for-improvement.server';
import type { ImprovementView } from '~/features/improving/improvement-view';
import { findImprovementView } from '~/features/improving/improvement-view.server';
import { stopImprovement } from '~/features/improving/improvements.server';
import { undoImprovement } from '~/features/improving/undo-improvement.server';
import { listChanges } from '~/features/improving/list-changes.server';
import {
  ImproveNow,
  UndoImprovementForm,
  StopForm,
} from '~/features/improving/page/improvement-section';
import { PartList } from '~/features/improving/page/part-list';
import { useProgressEvents } from '~/features/improving/page/use-following';
import { NOT_NEWEST, OUTCOME_LABELS } from '~/features/improving/outcome-labels';
import { getResume } from '~/features/library/resumes.server';
import { requireActor } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { mapFailures } from '~/platform/http/map-failures';
import { readFormData } from '~/platform/http/read-form-data';
import { LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

const REFRESH_SECONDS = 2;

/** Without JavaScript the page looks again by itself while something is under way. */
export const handle = {
  noScriptRefreshSeconds: (data: { view: ImprovementView | null } | undefined) =>
    data?.view?.newest?.isLive === true ? REFRESH_SECONDS : undefined,
};

export const meta = titled('Better sentences');

export const loader = mapFailures(async ({ request, params, context }: LoaderFunctionArgs) => {
  const { personId } = await requireActor({ request, context });
  const { database, models, clock } = context.application;
  const { read } = database;
  const { id, title, latestVersion } = getResume(read, personId, params.resumeId ?? '');
  const of = { personId, resumeId: id };
  const view = findImprovementView(read, models, of, clock());
  return { id, title, latestVersion, view, changes: view === null ? [] : listChanges(read, of) };
});

const form = z.object({ intent: z.enum(['start', 'stop', 'keep-earlier']) });

/** Has models asked, stops that, or takes what came of it back. */
export const action = mapFailures(async ({ request, params, context }: ActionFunctionArgs) => {
  const { personId } = await requireActor({ request, context });
  const id = params.resumeId ?? '';
  const sent = form.safeParse(Object.fromEntries(await readFormData(request)));
  if (!sent.success) throw new Failure('invalid', 'Choose one of the buttons on the page.');
  const { database, models, clock, generations } = context.application;
  switch (sent.data.intent) {
    case 'start':
      countRequest(context.application, personId);
      askForImprovement(database, models, { personId, resumeId: id }, clock());
      generations.nudge();
      return redirect(`/resumes/${id}/improving`, 303);
    case 'stop':
      generations.progress.announce(stopImprovement(database, personId, id, clock()));
      return redirect(`/resumes/${id}`, 303);
    case 'keep-earlier':
      undoImprovement(database, personId, id, clock());
      return redirect(`/resumes/${id}`, 303);
  }
});

export default function Improving() {
  const { id, title, latestVersion, view, changes } = useLoaderData<typeof loader>();
  const newest = view?.newest ?? null;
  const isLive = newest?.isLive === true;
  const writing = useProgressEvents(id, isLive);
  const isOnTop = newest?.version === latestVersion;
  return (
    <Page
      eyebrow={<Link to={`/resumes/${id}`}>{title}</Link>}
      title={isLive ? 'Looking for better sentences' : 'Better sentences'}
      lead={
        isLive
          ? 'Your resume is finished and yours to use. You can close this page; it goes on without you.'
          : 'Your resume is finished and yours to use.'
      }
      width="text"
    >
      <Came newest={newest} isOnTop={isOnTop} />
      {newest === null ? null : (
        <PartList sections={newest.sections} changes={changes} writing={writing} />
      )}
      {isLive && newest.isStopping ? <p>It is being stopped.</p> : null}
      {isLive && !newest.isStopping ? <StopForm resumeId={id} /> : null}
      {isOnTop ? <UndoImprovementForm resumeId={id} /> : null}
      {isLive || isOnTop ? null : <Offer id={id} view={view} />}
      <div>
        <LinkButton to={`/resumes/${id}`} variant="quiet">
          To the resume
        </LinkButton>
      </div>
    </Page>
  );
}

/** What came of the last time that models were asked. */
function Came({ newest, isOnTop }: { newest: ImprovementView['newest']; isOnTop: boolean }) {
  if (newest?.outcome == null) return null;
  const { outcome } = newest;
  const came = outcome === 'improved' && !isOnTop ? NOT_NEWEST : OUTCOME_LABELS[outcome];
  return (
    <Notice tone={isOnTop ? 'done' : 'info'} title={came.title} live>
      <p>{came.words}</p>
    </Notice>
  );
}

function Offer({ id, view }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'id' | 'view'>) {
  if (view === null) return <p>No model is set up here, so this resume stays as it is written.</p>;
  if (view.decision === 'given') return <ImproveNow resumeId={id} view={view} />;
  return (
    <div className="stack-tight">
      <p>
        {view.decision === 'open'
          ? 'A model may look for better sentences, if you wish. It is free, and it is up to you.'
          : 'Models are off for you, so nobody is asked.'}
      </p>
      <p>
        <Link to={`/account/models?returnTo=/resumes/${id}/improving`}>
          {view.decision === 'open' ? 'See what would be sent, and decide' : 'Change this'}
        </Link>
      </p>
    </div>
  );
}

export const ErrorBoundary = RouteFailure;
