import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { countRequest } from '~/features/accounts/count-requests.server';
import { requestRewording } from '~/features/improving/request-rewording.server';
import { COMPANION_LABELS, companionOutcomeLabel } from '~/features/improving/companion-labels';
import type { ImprovementView } from '~/features/improving/improvement-view';
import { findImprovementView } from '~/features/improving/improvement-view.server';
import { stopImprovement } from '~/features/improving/improvements.server';
import { PartList } from '~/features/improving/page/part-list';
import { useProgressEvents } from '~/features/improving/page/use-following';
import { WordingList } from '~/features/improving/page/wording-list';
import { StopWording, RewordForm, wordingPage } from '~/features/improving/page/wording-section';
import { companionSchema, type Companion } from '~/features/improving/outcome';
import { listWordings, revertWording } from '~/features/improving/wordings.server';
import { getResume } from '~/features/library/resumes.server';
import { requireActor } from '~/composition/guards.server';
import { Failure, NotFound } from '~/platform/failure';
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

export const meta = titled('Better words');

function companionOf(params: LoaderFunctionArgs['params']): Companion {
  const companion = companionSchema.safeParse(params['companion']);
  if (!companion.success) throw new NotFound('This page');
  return companion.data;
}

export const loader = mapFailures(async ({ request, params, context }: LoaderFunctionArgs) => {
  const { personId } = await requireActor({ request, context });
  const { database, drafting, models, clock } = context.application;
  const companion = companionOf(params);
  const { id, title } = getResume(database.read, personId, params.resumeId ?? '');
  const of = { personId, resumeId: id, subject: companion };
  return {
    ...{ id, title, companion },
    wordings: await listWordings({ read: database.read, drafting }, of, request),
    view: findImprovementView(database.read, models, of, clock()),
  };
});

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['start', 'stop', 'take-all-back']) }),
  z.object({ intent: z.literal('take-back'), id: z.string().min(1).max(4_000) }),
]);

/** Has models asked about a letter or a preparation, stops that, or takes back what came of it. */
export const action = mapFailures(async ({ request, params, context }: ActionFunctionArgs) => {
  const { personId } = await requireActor({ request, context });
  const { database, drafting, models, clock, generations } = context.application;
  const companion = companionOf(params);
  const { id } = getResume(database.read, personId, params.resumeId ?? '');
  const of = { personId, resumeId: id, subject: companion };
  const sent = form.safeParse(Object.fromEntries(await readFormData(request)));
  if (!sent.success) throw new Failure('invalid', 'Choose one of the buttons on the page.');
  switch (sent.data.intent) {
    case 'start':
      countRequest(context.application, personId);
      await requestRewording({ database, drafting, models, clock }, of);
      generations.nudge();
      return redirect(wordingPage(id, companion), 303);
    case 'stop':
      generations.progress.announce(stopImprovement(database, personId, id, clock()));
      return redirect(`/resumes/${id}/${companion}`, 303);
    case 'take-back':
      revertWording(database, of, sent.data.id, clock());
      return redirect(wordingPage(id, companion), 303);
    case 'take-all-back':
      revertWording(database, of, null, clock());
      return redirect(`/resumes/${id}/${companion}`, 303);
  }
});

export default function Wording() {
  const { id, title, companion, wordings, view } = useLoaderData<typeof loader>();
  const newest = view?.newest ?? null;
  const isLive = newest?.isLive === true;
  const writing = useProgressEvents(id, isLive);
  const { title: called, yours } = COMPANION_LABELS[companion];
  const came = newest?.outcome == null ? null : companionOutcomeLabel(companion, newest.outcome);
  return (
    <Page
      eyebrow={<Link to={`/resumes/${id}`}>{title}</Link>}
      title={called}
      lead={`What you have is finished and yours to use. A model may look for better words for ${yours}; you can close this page meanwhile.`}
      width="text"
    >
      {isLive || came === null ? null : (
        <Notice tone={newest?.outcome === 'improved' ? 'done' : 'info'} title={came.title} live>
          <p>{came.words}</p>
        </Notice>
      )}
      {newest === null ? null : (
        <PartList
          {...{
            label: 'Parts that are looked at',
            sections: newest.sections,
            changes: [],
            writing,
          }}
        />
      )}
      {isLive && newest.isStopping ? <p>It is being stopped.</p> : null}
      {isLive && !newest.isStopping ? <StopWording page={wordingPage(id, companion)} /> : null}
      <WordingList wordings={wordings} />
      {isLive ? null : <Offer {...{ id, companion, view }} />}
      <div>
        <LinkButton to={`/resumes/${id}/${companion}`} variant="quiet">
          Back to {yours}
        </LinkButton>
      </div>
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Offer({ id, companion, view }: Pick<Loaded, 'id' | 'companion' | 'view'>) {
  if (view === null) return <p>No model is set up here, so it stays as it is written.</p>;
  if (view.decision === 'given') return <RewordForm {...{ resumeId: id, companion, view }} />;
  const back = encodeURIComponent(wordingPage(id, companion));
  return (
    <p>
      <Link to={`/account/models?returnTo=${back}`}>
        {view.decision === 'open' ? 'See what would be sent, and decide' : 'Models are off for you'}
      </Link>
    </p>
  );
}

export const ErrorBoundary = RouteFailure;
