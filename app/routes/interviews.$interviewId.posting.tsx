import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { countRequest } from '~/features/accounts/count-requests.server';
import { questionPath } from '~/features/interview/catalogue/questions';
import { getInterview } from '~/features/interview/interviews.server';
import { correctionForms, correctionsOf } from '~/features/interview/read-correction';
import { toldResume } from '~/features/interview/told-resume';
import { ROOM_FOR_ANSWER } from '~/features/library/questions-asked';
import type { Correction } from '~/features/posting/corrections';
import {
  corrected,
  findCorrections,
  forgetCorrections,
  keepCorrections,
} from '~/features/posting/kept-postings.server';
import { AddRequirement } from '~/features/posting/page/add-requirement';
import { correctionErrors } from '~/features/posting/page/correction-errors';
import { CorrectHead } from '~/features/posting/page/posting-head';
import { PostingText } from '~/features/posting/page/posting-text';
import { RequirementList, type GapLink } from '~/features/posting/page/requirement-list';
import type { Posting } from '~/features/posting/posting';
import {
  CORRECTION_LABELS,
  POSTING_PAGE_LABELS as LABELS,
} from '~/features/posting/posting-page-labels';
import { postingViewOf } from '~/features/posting/posting-view';
import { gapsToAsk } from '~/features/writing/gap-questions';
import { requireActor } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import type { FormState } from '~/platform/http/bind-form';
import { answerAgain, readFields } from '~/platform/http/form-state';
import { mapFailures } from '~/platform/http/map-failures';
import { readFormData } from '~/platform/http/read-form-data';
import { LinkButton } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { ErrorSummary } from '~/ui/error-summary';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled(LABELS.title);

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { interviewId = '' } = args.params;
  const { database, postings, cover } = args.context.application;
  const { interview } = getInterview(database.read, personId, interviewId);
  const text = interview.target.posting;
  const { signal } = args.request;
  const posting = await postings.read(database.read, { personId, text, signal });
  const pastedAt = questionPath(interviewId, 'target');
  if (posting === null) return { interviewId, pastedAt, view: null, gaps: {}, isCorrected: false };
  const told = toldResume(interview);
  const coverage = await cover([told, posting], { signal });
  const gaps: Record<string, GapLink> = Object.fromEntries(
    gapsToAsk(coverage, posting, interview).map(({ requirement: { id, kind }, question }) => [
      id,
      { question, to: questionPath(interviewId, ROOM_FOR_ANSWER[kind]) },
    ]),
  );
  return {
    interviewId,
    pastedAt,
    gaps,
    view: postingViewOf(posting, coverage, { told, text }),
    isCorrected: findCorrections(database.read, personId, text).length > 0,
  };
});

const REFUSED = () => new Failure('invalid', CORRECTION_LABELS.gone);

/** Puts right what was read of the posting. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { interviewId = '' } = args.params;
  const { database, postings, clock } = args.context.application;
  const { interview } = getInterview(database.read, personId, interviewId);
  const text = interview.target.posting;
  const form = await readFormData(args.request);
  const here = `/interviews/${encodeURIComponent(interviewId)}/posting`;
  if (text.trim() === '') throw REFUSED();
  if (form.get('intent') === 'forget') {
    forgetCorrections(database, { personId, text }, clock());
    return redirect(here, 303);
  }
  countRequest(args.context.application, personId);
  const posting = await postings.readText(database.read, { personId, text });
  const now = corrected(database.read, personId, text, posting);
  const read = readCorrections(form, now);
  if ('refused' in read) return answerAgain(read.refused);
  keepCorrections(database, { personId, text, posting }, read.made, clock());
  const after = corrected(database.read, personId, text, posting);
  const row = after.requirements.find((one) => one.canonical === form.get('canonical'));
  return redirect(row === undefined ? here : `${here}#need-${row.id}`, 303);
});

type Read = { made: Correction[] } | { refused: FormState };

/** @throws {Failure} `invalid` where the form is none of the page, or of what is not there. */
function readCorrections(form: FormData, posting: Posting): Read {
  const name = form.get('form');
  const options = { form: typeof name === 'string' ? name : '' };
  const intent = form.get('intent');
  const known = (id: string) => posting.requirements.find(({ canonical }) => canonical === id);
  const requireKnown = (id: string) => {
    const found = known(id);
    if (found === undefined) throw REFUSED();
    return found;
  };
  const about = form.get('canonical');
  if (intent === 'correct' || intent === 'merge' || intent === 'split')
    requireKnown(typeof about === 'string' ? about : '');
  switch (intent) {
    case 'correct': {
      const read = readFields(form, correctionForms.correct, options);
      if (read.refused !== undefined) return { refused: read.refused };
      return { made: correctionsOf(requireKnown(read.value.canonical), read.value) };
    }
    case 'merge': {
      const read = readFields(form, correctionForms.merge, options);
      if (read.refused !== undefined) throw REFUSED();
      const { canonical, into } = read.value;
      requireKnown(into);
      return { made: [{ what: 'merge', canonical, into }] };
    }
    case 'split': {
      const read = readFields(form, correctionForms.split, options);
      if (read.refused !== undefined) return { refused: read.refused };
      return { made: [{ what: 'split', ...read.value }] };
    }
    case 'add': {
      const read = readFields(form, correctionForms.add, options);
      if (read.refused !== undefined) return { refused: read.refused };
      return {
        made: [{ what: 'add', label: read.value.missed, must: read.value.rank === 'must' }],
      };
    }
    case 'head': {
      const read = readFields(form, correctionForms.head, options);
      if (read.refused !== undefined) return { refused: read.refused };
      const { title, company } = read.value;
      return {
        made: [
          { what: 'field', field: 'title', value: title },
          { what: 'field', field: 'company', value: company },
        ],
      };
    }
    default:
      throw new Failure('invalid', 'Choose one of the buttons on the page.');
  }
}

export default function PostingRead() {
  const { interviewId, view, pastedAt } = useLoaderData<typeof loader>();
  const base = `/interviews/${interviewId}`;
  const back = <Link to={base}>Your interview</Link>;
  if (view === null)
    return (
      <Page eyebrow={back} title={LABELS.title} lead={LABELS.lead}>
        <p>{LABELS.none}</p>
        <div className="row">
          <LinkButton to={pastedAt} variant="primary">
            {LABELS.paste}
          </LinkButton>
          <LinkButton to={base} variant="quiet">
            {LABELS.allQuestions}
          </LinkButton>
        </div>
      </Page>
    );
  return (
    <Page eyebrow={back} title={view.title ?? LABELS.noTitle} lead={<Facts />} width="wide">
      <Corrections />
    </Page>
  );
}

function Facts() {
  const { view } = useLoaderData<typeof loader>();
  if (view === null) return null;
  const { company, location, language, terms } = view;
  const facts = [company ?? LABELS.noCompany, location].filter(Boolean).join(', ');
  return (
    <>
      <p>{facts}</p>
      {terms.length === 0 ? null : <p className="quiet">{terms.join(' · ')}</p>}
      {language === 'en' ? null : <p className="quiet small">{LABELS.readInPart}</p>}
    </>
  );
}

function Corrections() {
  const { interviewId, view, gaps, pastedAt, isCorrected } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  if (view === null) return null;
  const list = { rows: view.requirements, gaps, state };
  return (
    <>
      <ErrorSummary errors={correctionErrors(state)} />
      <div className="posting-page">
        <div className="posting-needs">
          <div className="row">
            <LinkButton to={`/interviews/${interviewId}/review`} variant="primary">
              {LABELS.next}
            </LinkButton>
          </div>
          <CorrectHead view={view} isCorrected={isCorrected} state={state} />
          <RequirementList must {...list} />
          <RequirementList must={false} {...list} />
          {/* Empty again once something was added. */}
          <AddRequirement key={view.requirements.length} state={state} />
          <Dropped dropped={view.dropped} />
        </div>
        <div className="stack">
          <PostingText view={view} />
          <p>
            <Link to={pastedAt}>{LABELS.change}</Link>
          </p>
        </div>
      </div>
    </>
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
