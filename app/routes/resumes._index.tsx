import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { getStanding } from '~/features/billing/accounts.server';
import { listInterviews } from '~/features/interview/interviews.server';
import {
  bringBack,
  listDeleted,
  setArchived,
  setDeleted,
} from '~/features/library/deleted-resumes.server';
import { readTitle } from '~/features/library/read-title';
import { removeResume } from '~/features/library/remove-resume.server';
import { renameResume } from '~/features/library/resumes.server';
import { statesByResume } from '~/features/outcomes/reports.server';
import { duplicateResume } from '~/features/resume-list/duplicate-resume.server';
import { countResumes, findNamed, listResumes } from '~/features/resume-list/list-resumes.server';
import { DeletedList } from '~/features/resume-list/page/deleted-list';
import { FindForm } from '~/features/resume-list/page/find-form';
import { outcomeAsked, searchOf } from '~/features/resume-list/find-resumes';
import { DoneNotice, type Done } from '~/features/resume-list/page/done-notice';
import { nameFieldId, ResumeCard, type RefusedName } from '~/features/resume-list/page/resume-card';
import {
  CARD_LABELS,
  RESUME_LIST_LABELS as LABELS,
} from '~/features/resume-list/resume-list-labels';
import { NpsCard } from '~/features/nps/page/nps-card';
import { requireActor } from '~/composition/guards.server';
import { npsStanding } from '~/composition/nps-standing.server';
import { Failure } from '~/platform/failure';
import { mapFailures } from '~/platform/http/map-failures';
import { readFormData } from '~/platform/http/read-form-data';
import { LinkButton } from '~/ui/button';
import { Day } from '~/ui/day';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { GuestNotice } from '~/ui/guest-notice';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled(LABELS.title);

const DONE = [
  'renamed',
  'copied',
  'archived',
  'unarchived',
  'deleted',
  'restored',
  'deleted-now',
] as const satisfies readonly Done[];

const shown = z.object({
  q: z.string().max(1_000).default('').catch(''),
  show: z.enum(['current', 'archived']).default('current').catch('current'),
  outcome: outcomeAsked,
  /** Set by the answer to a form, with the resume it was about. */
  did: z.enum(DONE).optional().catch(undefined),
  at: z.string().max(64).optional().catch(undefined),
});
const readShown = (request: Request) =>
  shown.parse(Object.fromEntries(new URL(request.url).searchParams));

export const loader = mapFailures(async ({ request, context }: LoaderFunctionArgs) => {
  const { personId, guest } = await requireActor({ request, context });
  const { database, clock } = context.application;
  const { read } = database;
  const { q, show, outcome, did, at } = readShown(request);
  const states = statesByResume(read, personId);
  const resumes = listResumes(read, personId, { archived: show === 'archived', words: q })
    .map((resume) => ({ ...resume, outcome: states.get(resume.id) ?? null }))
    .filter((resume) => outcome === 'any' || (resume.outcome ?? 'none') === outcome);
  const deleted = listDeleted(read, personId, clock());
  return {
    guest,
    nps: npsStanding({ request, context }, personId),
    find: { q, show, outcome },
    hasOutcomes: states.size > 0,
    counts: countResumes(read, personId),
    left: getStanding(read, personId).available,
    resumes,
    deleted,
    done: did === undefined ? null : { did, resume: findNamed(read, personId, at ?? '') },
    interviews: listInterviews(read, personId),
  };
});

const asked = z.object({
  intent: z.enum([
    'rename',
    'duplicate',
    'archive',
    'unarchive',
    'delete',
    'restore',
    'delete-now',
  ]),
  resume: z.string().min(1).max(64),
  title: z.string().max(10_000).default(''),
});

/** Renames, copies, archives, deletes or brings back one of one's own resumes. */
export const action = mapFailures(async ({ request, context }: ActionFunctionArgs) => {
  const { personId } = await requireActor({ request, context });
  const { database, clock } = context.application;
  const sent = asked.safeParse(Object.fromEntries(await readFormData(request)));
  if (!sent.success) throw new Failure('invalid', LABELS.unknownAction);
  const { intent, resume: resumeId, title: typed } = sent.data;
  const own = { personId, resumeId };
  const now = clock();
  const answer = (did: Done, at = resumeId) => redirect(listAddress(request, { did, at }), 303);
  switch (intent) {
    case 'rename': {
      const title = readTitle(typed);
      if (title === undefined) {
        const refused: RefusedName = { id: resumeId, typed, message: CARD_LABELS.badName };
        return data(refused, { status: 422 });
      }
      database.write((tx) => renameResume(tx, { ...own, title }));
      return answer('renamed');
    }
    case 'duplicate':
      return answer('copied', duplicateResume(database, own, now));
    case 'archive':
      setArchived(database, own, now);
      return answer('archived');
    case 'unarchive':
      setArchived(database, own, null);
      return answer('unarchived');
    case 'delete':
      setDeleted(database, own, now);
      return answer('deleted');
    case 'restore':
      bringBack(database, own, now);
      return answer('restored');
    case 'delete-now':
      removeResume(database, personId, resumeId, now);
      return answer('deleted-now');
  }
});

/** The list as it is shown, after something was done. */
function listAddress(request: Request, { did, at }: { did: Done; at: string }): string {
  const { q, show, outcome } = readShown(request);
  return `/resumes?${searchOf({ q, show, outcome }, { did, at })}`;
}

export default function MyResumes() {
  const { guest, nps, find, hasOutcomes, counts, left, resumes, deleted, done, interviews } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as RefusedName | undefined;
  const action = `/resumes?index&${searchOf(find)}`;
  const hasAny = counts.current + counts.archived > 0;
  return (
    <div className="page" data-width="wide">
      <header className="list-head">
        <h1>{LABELS.title}</h1>
        {hasAny ? (
          <div className="row">
            <span className="quiet small">{LABELS.resumesLeft(left)}</span>
            <LinkButton to="/start" variant="primary">
              {LABELS.start}
            </LinkButton>
          </div>
        ) : null}
      </header>
      {done === null ? null : <DoneNotice done={done.did} resume={done.resume} action={action} />}
      {refused === undefined ? null : (
        <ErrorSummary errors={[{ id: nameFieldId(refused.id), message: refused.message }]} />
      )}
      {hasAny ? <FindForm find={find} counts={counts} hasOutcomes={hasOutcomes} /> : null}
      {resumes.length === 0 ? (
        <Nothing find={find} hasAny={hasAny} begun={interviews.length > 0} />
      ) : (
        <ul className="resume-list" aria-label={LABELS.list}>
          {resumes.map((resume) => (
            <li key={resume.id}>
              <ResumeCard resume={resume} action={action} refused={refused} />
            </li>
          ))}
        </ul>
      )}
      <NpsCard standing={nps} returnTo="/resumes" />
      <DeletedList deleted={deleted} action={action} />
      <p>
        <Link to="/applications">{LABELS.applications}</Link>
      </p>
      {guest && hasAny ? <GuestNotice /> : null}
      <Interviews interviews={interviews} />
    </div>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Nothing({
  find: { q, show, outcome },
  hasAny,
  begun,
}: Pick<Loaded, 'find'> & Record<'hasAny' | 'begun', boolean>) {
  if (q !== '' || outcome !== 'any') {
    const said = q === '' ? LABELS.nothingSo : LABELS.nothingFound(q);
    return (
      <div className="stack-tight">
        <p>{said}</p>
        <p>
          <Link to={`/resumes?${searchOf({ q: '', show, outcome: 'any' })}`}>{LABELS.showAll}</Link>
        </p>
      </div>
    );
  }
  if (hasAny) return <p>{show === 'archived' ? LABELS.emptyArchive : LABELS.nothingCurrent}</p>;
  return (
    <EmptyState
      title={LABELS.emptyTitle}
      action={
        begun ? null : (
          <LinkButton to="/start" variant="primary">
            {LABELS.firstStart}
          </LinkButton>
        )
      }
    >
      <p>{LABELS.empty}</p>
    </EmptyState>
  );
}

function Interviews({ interviews }: Pick<Loaded, 'interviews'>) {
  if (interviews.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="interviews">
      <h2 id="interviews">{LABELS.answersTitle}</h2>
      <ul className="plain-list">
        {interviews.map(({ id, title, sample, updatedAt }) => (
          <li key={id}>
            <Link to={`/interviews/${id}`}>{title === '' ? LABELS.untitledAnswers : title}</Link>
            <span className="quiet small">
              {sample ? `${LABELS.sampleAnswers}. ` : ''}
              {LABELS.changed} <Day date={updatedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const ErrorBoundary = RouteFailure;
