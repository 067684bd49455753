import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { questionPath } from '~/features/interview/catalogue/questions';
import { getInterview } from '~/features/interview/interviews.server';
import type { Posting, Requirement } from '~/features/posting/posting';
import { POSTING_PAGE_LABELS as LABELS } from '~/features/posting/posting-page-labels';
import { readPosting } from '~/features/posting/read-posting';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { LinkButton } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled(LABELS.title);

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await requireActor(args);
  const { interviewId = '' } = args.params;
  const { interview } = getInterview(
    args.context.application.database.read,
    actor.personId,
    interviewId,
  );
  const { posting } = interview.target;
  return {
    interviewId,
    posting: posting.trim() === '' ? null : readPosting(posting),
    pastedAt: questionPath(interviewId, 'target'),
  };
});

export default function PostingRead() {
  const { interviewId, posting, pastedAt } = useLoaderData<typeof loader>();
  const base = `/interviews/${interviewId}`;
  return (
    <Page eyebrow={<Link to={base}>Your interview</Link>} title={LABELS.title} lead={LABELS.lead}>
      {posting === null ? (
        <p>{LABELS.none}</p>
      ) : (
        <>
          <Head posting={posting} />
          <Requirements
            title={LABELS.mustHave}
            requirements={posting.requirements.filter(({ must }) => must)}
          />
          <Requirements
            title={LABELS.niceToHave}
            requirements={posting.requirements.filter(({ must }) => !must)}
          />
          <Dropped dropped={posting.dropped} />
        </>
      )}
      <div className="row">
        {posting === null ? null : (
          <LinkButton to={`${base}/review`} variant="primary">
            {LABELS.next}
          </LinkButton>
        )}
        <LinkButton to={pastedAt} variant={posting === null ? 'primary' : 'secondary'}>
          {posting === null ? LABELS.paste : LABELS.change}
        </LinkButton>
        <LinkButton to={base} variant="quiet">
          {LABELS.allQuestions}
        </LinkButton>
      </div>
    </Page>
  );
}

function Head({ posting }: { posting: Posting }) {
  const { title, company, location, seniority, years } = posting;
  const facts: [string, string | null][] = [
    ['Title', title],
    ['Employer', company],
    ['Place', location],
    ['Level', seniority],
    ['Experience', years && yearsInWords(years)],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="quiet">{LABELS.notSaid}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function yearsInWords({ min, max }: { min: number; max: number | null }): string {
  if (max !== null && max !== min) return `${min} to ${max} years`;
  return `${min} ${min === 1 ? 'year' : 'years'}${max === null ? ' or more' : ''}`;
}

function Requirements({
  title,
  requirements,
}: {
  title: string;
  requirements: readonly Requirement[];
}) {
  return (
    <section className="stack-tight">
      <h2>
        {title} <span className="quiet">({requirements.length})</span>
      </h2>
      {requirements.length === 0 ? (
        <p className="quiet">{LABELS.nothing}</p>
      ) : (
        <ul className="requirements">
          {requirements.map(({ id, label, kind, verbatim, years }) => (
            <li key={id}>
              <span className="requirement-label">{label}</span>{' '}
              <span className="quiet small">
                {kind}
                {years === null ? '' : `, ${years} years`}
              </span>
              {verbatim === label ? null : <q className="small">{verbatim}</q>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Dropped({ dropped }: { dropped: Posting['dropped'] }) {
  if (dropped.length === 0) return null;
  return (
    <Disclosure summary={LABELS.dropped(dropped.length)}>
      <ul className="requirements">
        {dropped.map(({ verbatim, reason }, index) => (
          <li key={`${index}-${verbatim}`}>
            <q>{verbatim}</q> <span className="quiet small">{reason}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

export const ErrorBoundary = RouteFailure;
