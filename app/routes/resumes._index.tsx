import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { listInterviews } from '~/features/interview/interviews.server';
import { listResumes } from '~/features/library/resumes.server';
import { STATE_LABELS } from '~/features/outcomes/outcome-states';
import { statesByResume } from '~/features/outcomes/reports.server';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Chips } from '~/ui/chips';
import { nameOfBand } from '~/ui/coverage-band';
import { Day } from '~/ui/day';
import { EmptyState } from '~/ui/empty-state';
import { GuestNotice } from '~/ui/guest-notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('My resumes');

export const loader = mapFailures(async ({ request, context }: LoaderFunctionArgs) => {
  const actor = await requireActor({ request, context });
  const { read } = context.application.database;
  const states = statesByResume(read, actor.personId);
  return {
    guest: actor.guest,
    resumes: listResumes(read, actor.personId).map((resume) => ({
      ...resume,
      outcome: states.get(resume.id) ?? null,
    })),
    interviews: listInterviews(read, actor.personId),
  };
});

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function MyResumes() {
  const { guest, resumes, interviews } = useLoaderData<typeof loader>();
  return (
    <Page title="My resumes" width="wide">
      {resumes.length === 0 ? (
        <EmptyState
          title="No resume yet"
          action={
            interviews.length === 0 ? (
              <LinkButton to="/start" variant="primary">
                Start your interview
              </LinkButton>
            ) : null
          }
        >
          <p>Four answers are enough for the first one. They take a few minutes.</p>
        </EmptyState>
      ) : (
        <ul className="card-grid">
          {resumes.map((resume) => (
            <li key={resume.id}>
              <ResumeCard resume={resume} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to="/applications">All your applications</Link>
      </p>
      {guest && resumes.length > 0 ? <GuestNotice /> : null}
      <Interviews interviews={interviews} />
    </Page>
  );
}

function ResumeCard({ resume }: { resume: Loaded['resumes'][number] }) {
  const { id, title, sample, template, band, versions, updatedAt, outcome } = resume;
  const facts = [
    ...(sample ? [{ label: 'Sample', kind: 'sample' }] : []),
    ...(band === null ? [] : [{ label: nameOfBand(band) }]),
    ...(outcome === null ? [] : [{ label: STATE_LABELS[outcome], kind: 'outcome' }]),
    ...(versions > 1 ? [{ label: `${versions} versions` }] : []),
  ];
  return (
    <Card
      title={<Link to={`/resumes/${id}`}>{title}</Link>}
      meta={
        <>
          <span className="template-name">{template}</span>, <Day date={updatedAt} />
        </>
      }
      actions={
        <>
          <LinkButton to={`/resumes/${id}`}>Open</LinkButton>
          <Form method="post" action={`/resumes/${id}/download/pdf`} reloadDocument>
            <Button variant="quiet">PDF</Button>
          </Form>
          {sample ? null : (
            <LinkButton to={`/resumes/${id}/outcome`} variant="quiet">
              What happened?
            </LinkButton>
          )}
        </>
      }
    >
      <Chips items={facts} label="About it" />
    </Card>
  );
}

function Interviews({ interviews }: Pick<Loaded, 'interviews'>) {
  if (interviews.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="interviews">
      <h2 id="interviews">Interviews they are made from</h2>
      <ul className="plain-list">
        {interviews.map(({ id, title, sample, updatedAt }) => (
          <li key={id}>
            <Link to={`/interviews/${id}`}>
              {title === '' ? 'Interview without a title' : title}
            </Link>
            <span className="quiet small">
              {sample ? 'Sample, ' : ''}last changed <Day date={updatedAt} />
            </span>
          </li>
        ))}
      </ul>
      <div>
        <LinkButton to="/start">Start another interview</LinkButton>
      </div>
    </section>
  );
}

export const ErrorBoundary = RouteFailure;
