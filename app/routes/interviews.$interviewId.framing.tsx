import { redirect, data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { findAnswer } from '~/features/interview/evidence';
import { getInterview } from '~/features/interview/interviews.server';
import { readFormData } from '~/platform/http/read-form-data';
import type { FramingEntry } from '~/features/personality/framing';
import {
  BEHAVIOUR_NAMES,
  JOB_TYPE_NAMES,
  VOICE_NAMES,
} from '~/features/personality/framing-labels';
import { FRAMING_PAGE_LABELS as LABELS } from '~/features/personality/framing-page-labels';
import { getFraming, getFramingEdits, saveFraming } from '~/features/personality/framings.server';
import { readFramingForm } from '~/features/personality/read-framing-form';
import { requireActor } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { mapFailures } from '~/platform/http/map-failures';
import { Button, LinkButton } from '~/ui/button';
import { CheckField, ChoiceGroup } from '~/ui/choice';
import { SelectField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { titled } from '~/ui/titled';

export const meta = titled(LABELS.title);

/** How much of an answer is shown as evidence, in characters. */
const QUOTE_LENGTH = 160;

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await requireActor(args);
  const { interviewId = '' } = args.params;
  const { database, postings } = args.context.application;
  const { read } = database;
  const { interview } = getInterview(read, actor.personId, interviewId);
  const posting = await postings.read(read, {
    personId: actor.personId,
    text: interview.target.posting,
    signal: args.request.signal,
  });
  const framing = getFraming(read, actor.personId, interviewId, interview, posting);
  const { edits, version } = getFramingEdits(read, actor.personId, interviewId);
  return {
    interviewId,
    framing,
    chosenJobType: edits.jobType,
    version,
    quotes: framing.entries.map(({ source }) => {
      const [, , story] = source.split('/');
      const words = findAnswer(interview, `/stories/${story ?? ''}/action`) ?? '';
      return words.length > QUOTE_LENGTH ? `${words.slice(0, QUOTE_LENGTH)}…` : words;
    }),
  };
});

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await requireActor(args);
  const { interviewId = '' } = args.params;
  const form = await readFormData(args.request);
  const edits = readFramingForm(form);
  if (edits === undefined) {
    throw new Failure('invalid', LABELS.unknown);
  }
  const { database, clock } = args.context.application;
  const given = Number(form.get('baseVersion'));
  const baseVersion = Number.isSafeInteger(given) ? given : 0;
  const saved = saveFraming(database, actor.personId, interviewId, edits, { baseVersion }, clock());
  if (saved.kind === 'conflict') return data(saved, 409);
  const page = form.get('intent') === 'next' ? 'review' : 'framing';
  return redirect(`/interviews/${interviewId}/${page}`, 303);
});

export default function FramingPage() {
  const { interviewId, framing, version } = useLoaderData<typeof loader>();
  const conflict = useActionData<typeof action>()?.kind === 'conflict';
  const base = `/interviews/${interviewId}`;
  return (
    <Page eyebrow={<Link to={base}>Your interview</Link>} title={LABELS.title} lead={LABELS.lead}>
      {conflict ? (
        <Notice tone="ask" title={LABELS.changedElsewhere}>
          <p>{LABELS.conflict}</p>
        </Notice>
      ) : null}
      <form method="post" className="stack" noValidate key={version}>
        <input type="hidden" name="baseVersion" value={version} autoComplete="off" />
        <Button name="intent" value="save" hidden tabIndex={-1} aria-hidden="true">
          {LABELS.save}
        </Button>
        <CheckField
          id="enabled"
          name="enabled"
          label={LABELS.enabled}
          hint={LABELS.whenOff}
          defaultChecked={framing.enabled}
        />
        <JobTypeChoice />
        <section className="stack-tight" aria-labelledby="entries-title">
          <h2 id="entries-title">{LABELS.entriesTitle}</h2>
          {framing.entries.length === 0 ? (
            <p className="quiet">{LABELS.empty}</p>
          ) : (
            <ol className="framing-entries">
              {framing.entries.map((entry, index) => (
                <Entry key={entry.behaviour} entry={entry} index={index} />
              ))}
            </ol>
          )}
        </section>
        <ChoiceGroup
          legend={LABELS.voice}
          type="radio"
          id="voice"
          name="voice"
          options={Object.entries(VOICE_NAMES).map(([value, words]) => ({ value, ...words }))}
          defaultValue={[framing.voice]}
        />
        <div className="row">
          <Button name="intent" value="next">
            {LABELS.next}
          </Button>
          <Button name="intent" value="save" variant="secondary">
            {LABELS.save}
          </Button>
          <LinkButton to={base} variant="quiet">
            {LABELS.allQuestions}
          </LinkButton>
        </div>
      </form>
    </Page>
  );
}

function JobTypeChoice() {
  const { framing, chosenJobType } = useLoaderData<typeof loader>();
  const { jobType } = framing;
  return (
    <SelectField
      id="jobType"
      name="jobType"
      label={LABELS.jobType}
      hint={
        jobType === null ? LABELS.jobTypeUnknown : `${JOB_TYPE_NAMES[jobType.type]}. ${jobType.why}`
      }
      width="medium"
      defaultValue={chosenJobType}
      options={[
        { value: 'auto', label: LABELS.jobTypeAuto },
        ...Object.entries(JOB_TYPE_NAMES).map(([value, label]) => ({ value, label })),
        { value: 'none', label: LABELS.jobTypeNone },
      ]}
    />
  );
}

function Entry({ entry, index }: { entry: FramingEntry; index: number }) {
  const { framing, quotes } = useLoaderData<typeof loader>();
  const { behaviour, why, enabled } = entry;
  const name = BEHAVIOUR_NAMES[behaviour];
  return (
    <li className="framing-entry">
      <input type="hidden" name="order" value={behaviour} />
      <CheckField
        id={`lead-${behaviour}`}
        name="lead"
        value={behaviour}
        label={name}
        hint={why}
        defaultChecked={enabled}
      />
      {quotes[index] ? <blockquote className="small">{quotes[index]}</blockquote> : null}
      <div className="row">
        {index === 0 ? null : (
          <Button name="intent" value={`up:${behaviour}`} variant="quiet">
            {LABELS.earlier}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Button>
        )}
        {index === framing.entries.length - 1 ? null : (
          <Button name="intent" value={`down:${behaviour}`} variant="quiet">
            {LABELS.later}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Button>
        )}
      </div>
    </li>
  );
}

export const ErrorBoundary = RouteFailure;
