import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { getStanding } from '~/features/billing/accounts.server';
import { previewDraft } from '~/features/generation/preview-draft.server';
import { RESUME_SPACING } from '~/features/experiments/experiments';
import { findVariant } from '~/features/experiments/assign-variant.server';
import { AddOwnLine, Lines, NotOnPage } from '~/features/generation/page/preview-lines';
import { MakingCost } from '~/features/generation/page/making-cost';
import { costOf } from '~/features/generation/paying.server';
import { findModelsChoice } from '~/features/rewording/models-choice.server';
import { ModelsLine } from '~/features/rewording/page/models-choice';
import { summariseAnswers } from '~/features/interview/answer-summary';
import { forWriting } from '~/features/interview/for-writing';
import { getInterview } from '~/features/interview/interviews.server';
import { historyId } from '~/features/interview/answers/story-body';
import { shortText } from '~/features/interview/answers/text';
import { LINE_MAX_LENGTH } from '~/features/interview/interview';
import { addOwnLine, removeOwnLine } from '~/features/interview/lines/own-lines.server';
import { questionAddress } from '~/features/interview/catalogue/question-address';
import { numberOf, questionPath } from '~/features/interview/catalogue/questions';
import { missingIn, worthAsking } from '~/features/interview/missing';
import {
  BEHAVIOUR_NAMES,
  JOB_TYPE_NAMES,
  VOICE_NAMES,
} from '~/features/personality/framing-labels';
import { getFraming } from '~/features/personality/framings.server';
import { getDesign } from '~/features/templates/designs/designs';
import { offeredTemplates } from '~/features/templates/offered-templates';
import {
  ACCENTS,
  DEFAULT_DENSITY,
  DENSITIES,
  PROPOSED_FIT_ONE_PAGE,
  proposeDensity,
} from '~/features/templates/template';
import { experimentVisitor, flagContextOf, requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { Failure } from '~/platform/failure';
import { bindForm, type FormState } from '~/platform/http/bind-form';
import { answerAgain, readFields, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { newId } from '~/platform/id.server';
import { Button, LinkButton } from '~/ui/button';
import { CheckField, ChoiceGroup } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { Disclosure } from '~/ui/disclosure';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { titled } from '~/ui/titled';

export const meta = titled('Check your answers');

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await requireActor(args);
  const { interviewId = '' } = args.params;
  const { database, flags, models, clock } = args.context.application;
  const { read } = database;
  const stored = getInterview(read, actor.personId, interviewId);
  const { interview, bodies, sample } = stored;
  const { drafting, postings } = args.context.application;
  const { signal } = args.request;
  const posting = await postings.read(read, {
    personId: actor.personId,
    text: interview.target.posting,
    signal,
  });
  const framing = getFraming(read, actor.personId, interviewId, interview, posting);
  const preview = await previewDraft(
    drafting,
    { interview: forWriting(interview), posting, framing, today: clock() },
    signal,
  );
  return {
    interviewId,
    sample,
    /** Sending the form twice is accepted once. */
    idempotencyKey: newId(),
    questions: summariseAnswers(bodies).map(({ key, ...question }) => ({
      ...question,
      number: numberOf(key),
      path: questionPath(interviewId, key),
    })),
    never: interview.never,
    neverPath: `${questionPath(interviewId, 'closing')}#never`,
    cost: costOf(read, { personId: actor.personId, interviewId, sample, interview }),
    left: getStanding(read, actor.personId).available,
    models: findModelsChoice(read, models, actor.personId),
    framing,
    preview: preview ?? null,
    places: interview.history.map(({ id, title, organisation }, index) => ({
      value: id,
      label: [title, organisation].filter(Boolean).join(', ') || `Place ${index + 1}`,
    })),
    own: interview.history.flatMap(({ id, lines = [] }) =>
      lines.flatMap(({ text, by, state }) =>
        by === 'person' && state === 'confirmed' ? [{ entry: id, text }] : [],
      ),
    ),
    asks: worthAsking(missingIn(interview), preview?.questions ?? []),
    templates: offeredTemplates(flags, flagContextOf(args, actor)),
    accents: ACCENTS,
    // The sample person takes no part in experiments.
    density: sample
      ? DEFAULT_DENSITY
      : proposeDensity(
          findVariant(
            read,
            flags,
            { experiment: RESUME_SPACING, visitor: experimentVisitor(args, actor) },
            clock(),
          ),
        ),
  };
});

const sentLine = z.object({
  intent: z.enum(['add-line', 'remove-line']),
  entry: historyId,
  text: shortText(LINE_MAX_LENGTH),
});

/** Adds a line in the person's own words, or takes one off again. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { interviewId = '' } = args.params;
  const form = await readFormData(args.request);
  const read = readFields(form, sentLine);
  if (read.refused !== undefined) {
    if ('intent' in read.refused.errors)
      throw new Failure('invalid', 'This form is none of ours. Load the page again.');
    return answerAgain(read.refused);
  }
  const { intent, ...line } = read.value;
  const { database, clock } = args.context.application;
  const own = { personId, interviewId };
  if (intent === 'remove-line') removeOwnLine(database, own, line, clock());
  else {
    const came = addOwnLine(database, own, line, clock());
    if (came.kind === 'invalid')
      return answerAgain(showAgain(form, { [came.field]: came.message }));
  }
  return redirect(`/interviews/${encodeURIComponent(interviewId)}/review#lines-title`);
});

export default function Review() {
  const { interviewId, sample, questions, models, preview, own, places } =
    useLoaderData<typeof loader>();
  const base = `/interviews/${interviewId}`;
  return (
    <Page
      eyebrow={
        <>
          <Link to={base}>Your interview</Link>
          {sample ? ', sample person' : null}
        </>
      }
      title="Review"
      lead="Look it over, then make your resume. You can change every line afterwards."
    >
      <Refused />
      <Asks />
      <Make />
      {models === null ? null : (
        <ModelsLine decision={models.decision} returnTo={`${base}/review`} />
      )}
      <Lines preview={preview} own={own} />
      <NotOnPage interviewId={interviewId} preview={preview} />
      <AddOwnLine places={places} state={useActionData<FormState>()} />
      <Never />
      <Leads />
      <Disclosure summary="Your answers">
        {questions.map(({ number, path, short, answers }) => (
          <section key={number} className="glance" aria-labelledby={`glance-${number}`}>
            <div className="glance-head">
              <h2 id={`glance-${number}`}>
                {number}. {short}
              </h2>
              <Link to={path}>
                {answers.length === 0 ? 'Answer' : 'Change'}
                <VisuallyHidden>: {short}</VisuallyHidden>
              </Link>
            </div>
            {answers.length === 0 ? (
              <p className="quiet">Not answered.</p>
            ) : (
              <dl>
                {answers.map(({ label, words }, index) => (
                  <div key={`${index}-${label}`}>
                    <dt>{label}</dt>
                    <dd>{words}</dd>
                  </div>
                ))}
              </dl>
            )}
          </section>
        ))}
      </Disclosure>
    </Page>
  );
}

const LINE_FIELDS: Readonly<Record<string, string>> = {
  entry: 'Where this was',
  text: 'Your line',
};

/** What to correct in a line that was sent. */
function Refused() {
  const { summary } = bindForm(useActionData<FormState>());
  const errors = summary.map(({ id, message }) => ({
    id,
    message: `${LINE_FIELDS[id] ?? ''}: ${message}`,
  }));
  return <ErrorSummary errors={errors} />;
}

function Asks() {
  const { interviewId, asks } = useLoaderData<typeof loader>();
  if (asks.length === 0) return null;
  return (
    <Notice tone="ask" title="What would make it stronger">
      <ul>
        {asks.map(({ text, question, field }) => (
          <li key={text}>
            {question === null ? (
              text
            ) : (
              <Link
                to={`${questionAddress(interviewId, question)}${field === undefined ? '' : `#${field}`}`}
              >
                {text}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <p>None of these is required.</p>
    </Notice>
  );
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** The layout, and the one thing to do next. */
function Make() {
  const { interviewId, idempotencyKey, templates, accents, density, cost, left } =
    useLoaderData<typeof loader>();
  return (
    <form method="post" action="/generations" className="stack">
      <input type="hidden" name="interviewId" value={interviewId} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} autoComplete="off" />
      <ChoiceGroup
        legend="Design"
        type="radio"
        name="template"
        options={templates.map((value) => ({
          value,
          label: capital(value),
          hint: getDesign(value).suits,
        }))}
        defaultValue={templates.slice(0, 1)}
      />
      <Disclosure summary="Paper, colour and spacing">
        <div className="stack">
          <ChoiceGroup
            legend="Paper"
            type="radio"
            layout="row"
            name="paper"
            options={[
              { value: 'a4', label: 'A4' },
              { value: 'letter', label: 'US Letter' },
            ]}
            defaultValue={['a4']}
          />
          <ChoiceGroup
            legend="Colour"
            type="radio"
            layout="row"
            name="accent"
            options={accents.map((value) => ({ value, label: capital(value) }))}
            defaultValue={[accents[0]]}
          />
          <ChoiceGroup
            legend="Spacing"
            type="radio"
            layout="row"
            name="density"
            options={DENSITIES.map((value) => ({ value, label: capital(value) }))}
            defaultValue={[density]}
          />
          <CheckField
            name="fitOnePage"
            value="true"
            label="Fit on one page"
            defaultChecked={PROPOSED_FIT_ONE_PAGE}
          />
        </div>
      </Disclosure>
      <div className="stack-tight">
        <div>
          <Button>Make the resume</Button>
        </div>
        <MakingCost cost={cost} left={left} />
      </div>
    </form>
  );
}

function Leads() {
  const { interviewId, framing } = useLoaderData<typeof loader>();
  const leading = framing.entries.filter(({ enabled }) => enabled);
  return (
    <section className="stack-tight" aria-labelledby="leads-title">
      <h2 id="leads-title">What leads</h2>
      {framing.enabled && leading.length > 0 ? (
        <p>
          {leading
            .slice(0, 3)
            .map(({ behaviour }) => BEHAVIOUR_NAMES[behaviour])
            .join(', ')}
          . {framing.jobType === null ? '' : `${JOB_TYPE_NAMES[framing.jobType.type]}. `}
          {VOICE_NAMES[framing.voice].label} voice.
        </p>
      ) : (
        <p>Nothing in particular: we sort by posting and date.</p>
      )}
      <div>
        <LinkButton to={`/interviews/${interviewId}/framing`} variant="quiet">
          See why, or change it
        </LinkButton>
      </div>
    </section>
  );
}

function Never() {
  const { never, neverPath, preview } = useLoaderData<typeof loader>();
  return (
    <section className="stack-tight" aria-labelledby="never-title">
      <h2 id="never-title">What must not appear</h2>
      {never.length === 0 ? (
        <p className="quiet">Nothing was named.</p>
      ) : (
        <ul>
          {never.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {never.length === 0 || preview === null ? null : preview.takenAway.length === 0 ? (
        <p className="quiet">This takes no line away.</p>
      ) : (
        <>
          <p>Without this, your resume would also say:</p>
          <ul>
            {preview.takenAway.map((line) => (
              <li key={line}>
                <s>{line}</s>
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        <LinkButton to={neverPath} variant="quiet">
          Change this
        </LinkButton>
      </div>
    </section>
  );
}

export const ErrorBoundary = RouteFailure;
