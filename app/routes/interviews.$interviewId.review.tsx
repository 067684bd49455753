import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { getStanding } from '~/features/billing/accounts.server';
import { previewDraft } from '~/features/generation/preview-draft.server';
import { RESUME_SPACING } from '~/features/experiments/experiments';
import { findVariant } from '~/features/experiments/assign-variant.server';
import { MakingCost } from '~/features/generation/page/making-cost';
import { costOf } from '~/features/generation/paying.server';
import { findModelsChoice } from '~/features/rewording/models-choice.server';
import { ModelsLine } from '~/features/rewording/page/models-choice';
import { summariseAnswers } from '~/features/interview/answer-summary';
import { forWriting } from '~/features/interview/for-writing';
import { getInterview } from '~/features/interview/interviews.server';
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
import { readPosting } from '~/features/posting/read-posting';
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
import { readFormData } from '~/platform/http/read-form-data';
import { newId } from '~/platform/id.server';
import { Button, LinkButton } from '~/ui/button';
import { CheckField, ChoiceGroup } from '~/ui/choice';
import { TextAreaField } from '~/ui/field';
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
  const { drafting } = args.context.application;
  const { signal } = args.request;
  const words = interview.target.posting;
  const posting = words.trim() === '' ? null : readPosting(words);
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
  entry: z.string().max(64).catch(''),
  text: z.string().max(10_000).catch(''),
});

/** Adds a line in the person's own words, or takes one off again. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { interviewId = '' } = args.params;
  const form = Object.fromEntries(await readFormData(args.request));
  const read = sentLine.safeParse(form);
  if (!read.success) throw new Failure('invalid', 'Nothing of this form was understood.');
  const { intent, ...line } = read.data;
  const { database, clock } = args.context.application;
  const own = { personId, interviewId };
  if (intent === 'remove-line') removeOwnLine(database, own, line, clock());
  else {
    const came = addOwnLine(database, own, line, clock());
    if (came.kind === 'invalid')
      return Response.json({ ...line, message: came.message }, { status: 422 });
  }
  return redirect(`/interviews/${encodeURIComponent(interviewId)}/review#lines-title`);
});

/** A line that could not be added, as it was typed, and why. */
type Refused = { entry: string; text: string; message: string };

export default function Review() {
  const { interviewId, sample, questions, models } = useLoaderData<typeof loader>();
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
      <Asks />
      <Make />
      {models === null ? null : (
        <ModelsLine decision={models.decision} returnTo={`${base}/review`} />
      )}
      <Lines />
      <NotOnPage />
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

function PreviewLate() {
  return (
    <Notice title="Your lines are not ready to show yet">
      <p>
        We are busy just now. <a href="?">Load this page again</a> to see them, or make your resume
        right away.
      </p>
    </Notice>
  );
}

/** What would be printed now, in the order in which it is read. */
function Lines() {
  const { preview, own } = useLoaderData<typeof loader>();
  if (preview === null) return <PreviewLate />;
  const entries = preview.entries.filter(({ lines }) => lines.length > 0);
  if (entries.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="lines-title">
      <h2 id="lines-title">Your lines</h2>
      {entries.map(({ path, title, lines }) => (
        <section key={path} className="preview-entry" aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>
                {line}
                {own
                  .filter(({ text }) => text === line)
                  .map(({ entry }) => (
                    <form key={entry} method="post">
                      <input type="hidden" name="intent" value="remove-line" />
                      <input type="hidden" name="entry" value={entry} />
                      <input type="hidden" name="text" value={line} />
                      <Button variant="quiet">
                        Take it off<VisuallyHidden>: {line}</VisuallyHidden>
                      </Button>
                    </form>
                  ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function NotOnPage() {
  const { interviewId, preview } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  if (preview === null || (preview.notOnPage.length === 0 && refused === undefined)) return null;
  return (
    <section className="stack-tight" aria-labelledby="left-title">
      <h2 id="left-title">Not on the page yet</h2>
      <p className="quiet">You said this, and no line uses it.</p>
      {refused === undefined ? null : <AddLine {...refused} about="your line" />}
      <ul className="plain-list">
        {preview.notOnPage.map(({ words, question, entry }) => (
          <li key={`${question}-${words}`}>
            <q>{words}</q>
            {entry === null ? (
              question !== null && (
                <Link to={questionAddress(interviewId, question)}>
                  Make a line of it<VisuallyHidden>: {words.slice(0, 60)}</VisuallyHidden>
                </Link>
              )
            ) : (
              <Disclosure
                summary={
                  <>
                    Add it<VisuallyHidden>: {words.slice(0, 60)}</VisuallyHidden>
                  </>
                }
              >
                <AddLine entry={entry} text={capital(words)} about={words.slice(0, 60)} />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A line to be looked over and added; it prints as it stands in the field. */
function AddLine({
  entry,
  text,
  about,
  message,
}: Pick<Refused, 'entry' | 'text'> & { about: string; message?: string }) {
  return (
    <form method="post" className="stack-tight">
      <input type="hidden" name="intent" value="add-line" />
      <input type="hidden" name="entry" value={entry} />
      <TextAreaField
        label={
          <>
            Your line<VisuallyHidden> from: {about}</VisuallyHidden>
          </>
        }
        hint="Start with what you did. It prints as you write it."
        name="text"
        rows={2}
        defaultValue={text}
        error={message}
      />
      <div>
        <Button variant="quiet">Add this line</Button>
      </div>
    </form>
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
