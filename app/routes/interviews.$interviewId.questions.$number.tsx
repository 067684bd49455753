import {
  data,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { answerQuestion, type Answered } from '~/features/interview/answer-question.server';
import type { PlaceRow } from '~/features/interview/answers/bodies';
import { fieldId } from '~/features/interview/answers/raw-answer';
import { showBody } from '~/features/interview/answers/show-body';
import { labelOf } from '~/features/interview/catalogue/field-labels';
import {
  findStoryQuestion,
  getQuestion,
  questionPath,
  type QuestionKey,
} from '~/features/interview/catalogue/questions';
import { placeIn, sequenceOf } from '~/features/interview/catalogue/sequence';
import { AnswerForm } from '~/features/interview/form/answer-form';
import { bind, type Bound } from '~/features/interview/form/bind';
import { ClosingFields } from '~/features/interview/form/closing-fields';
import { Conflict } from '~/features/interview/form/conflict';
import { WhyAndExamples } from '~/features/interview/form/examples';
import { QuestionBar } from '~/features/interview/form/question-bar';
import { PlacesFields, ScopeFields, TargetFields } from '~/features/interview/form/opening-fields';
import { StoryFields } from '~/features/interview/form/story-fields';
import { summariseErrors } from '~/features/interview/form/summarise-errors';
import { getInterview } from '~/features/interview/interviews.server';
import { asSent } from '~/features/interview/lines/story-slots';
import { getOwnInterview } from '~/features/interview/own-interview.server';
import {
  chipsInOrder,
  entitiesInForm,
  placesOf,
  slotsShown,
  storiesTold,
} from '~/features/interview/question-page';
import { readFormData } from '~/platform/http/read-form-data';
import { readQuestion } from '~/features/interview/read-question';
import { answeredSlots, getAnswers } from '~/features/interview/stored-answers.server';
import { suggestForStories } from '~/features/writing/composing/suggest-lines';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { LinkButton } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled<typeof loader>(({ data: page }) =>
  page ? `${page.place}. ${page.question.short}` : 'Question',
);

/** A question page loads its own small script instead of the whole application. */
export const handle = { ownScript: true };

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await requireActor(args);
  const { interviewId = '', number: given } = args.params;
  const key = readQuestion(given);
  const { read } = args.context.application.database;
  const stored = getAnswers(read, actor.personId, interviewId, {
    slots: slotsShown(key),
  });
  const { bodies, versions, savedAt, chipSeed, questionOrder, sample } = stored;
  const raw = showBody(key, bodies);
  const answered = answeredSlots(read, interviewId);
  const story = findStoryQuestion(key);
  const { place, before, after } = placeIn(questionOrder, key);
  return {
    interviewId,
    sample,
    question: getQuestion(key),
    questions: sequenceOf(questionOrder).map((one) => ({
      path: questionPath(interviewId, one),
      short: getQuestion(one).short,
      answered: answered.has(one),
    })),
    place,
    path: questionPath(interviewId, key),
    back: pathTo(interviewId, before),
    skip: pathTo(interviewId, after),
    fields: story?.fields ?? null,
    raw,
    version: versions[key] ?? 0,
    savedAt: savedAt[key]?.toISOString(),
    heard: entitiesInForm(key, raw),
    chips: chipsInOrder(key, chipSeed),
    places: placesOf(bodies),
    stories: storiesTold(bodies),
    suggestions: story === undefined ? [] : suggestForStories(raw, bodies.places?.history ?? []),
  };
});

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await requireActor(args);
  const { interviewId = '', number: given } = args.params;
  const key = readQuestion(given);
  const form = await readFormData(args.request);
  const { database, clock } = args.context.application;
  const answered = withSuggestions(
    answerQuestion(database, { personId: actor.personId, interviewId, slot: key }, form, clock()),
    () =>
      getAnswers(database.read, actor.personId, interviewId, { slots: ['places'] }).bodies.places
        ?.history ?? [],
  );
  switch (answered.kind) {
    case 'saved': {
      if (key === 'target') await keepPosting(args.context, actor.personId, interviewId);
      if (form.get('intent') !== 'next') return redirect(questionPath(interviewId, key), 303);
      const { questionOrder } = getOwnInterview(database.read, actor.personId, interviewId);
      const { after } = placeIn(questionOrder, key);
      return redirect(pathTo(interviewId, after), 303);
    }
    case 'invalid':
      return data(answered, 422);
    case 'conflict':
      return data(answered, 409);
    default:
      return data(answered);
  }
});

/** Reads the posting that was saved, once for all pages; they read it themselves where it fails. */
async function keepPosting(
  { application }: AppLoadContext,
  personId: string,
  interviewId: string,
): Promise<void> {
  const { database, postings, clock, log } = application;
  const { interview } = getInterview(database.read, personId, interviewId);
  try {
    await postings.keep(database, { personId, text: interview.target.posting }, clock());
  } catch (error) {
    log.warn({ error, interviewId }, 'a posting that was saved could not be read');
  }
}

/** What a form that is shown again suggests: after a mistake what it did, so that nothing moves. */
function withSuggestions(answered: Answered, history: () => readonly PlaceRow[]) {
  if (!('raw' in answered)) return answered;
  const { raw } = answered;
  const fresh = suggestForStories(raw, history());
  const suggestions =
    answered.kind === 'invalid'
      ? fresh.map((one, index) => asSent(bind({ raw, errors: {} }).row(`stories[${index}]`)) ?? one)
      : fresh;
  return { ...answered, suggestions };
}

export default function Question() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { interviewId, question, sample, path: here } = page;
  return (
    <div className="question-page">
      <QuestionBar interviewId={interviewId} questions={page.questions} here={here} />
      <Page
        eyebrow={sample ? 'Sample person' : undefined}
        title={question.question}
        lead={<WhyAndExamples question={question} fields={page.fields} />}
        width="wide"
      >
        {answered?.kind === 'conflict' ? (
          <Conflict {...answered} href={here} />
        ) : (
          <>
            <Asked />
            <AnswerForm
              key={here}
              address={here}
              copyKey={`${interviewId}:${question.number}`}
              version={answered?.version ?? page.version}
              savedAt={page.savedAt}
              heard={page.heard}
              suggests={page.fields !== null}
              links={
                <>
                  <LinkButton to={page.skip} variant="quiet" reloadDocument>
                    Skip
                  </LinkButton>
                  <LinkButton to={page.back} variant="quiet" reloadDocument>
                    Back
                  </LinkButton>
                </>
              }
            >
              {(actions) => (
                <Fields
                  form={bind({
                    raw: answered && 'raw' in answered ? answered.raw : page.raw,
                    errors: answered?.kind === 'invalid' ? answered.errors : {},
                    grown: answered?.kind === 'rows' ? answered.grown : undefined,
                  })}
                  actions={actions}
                />
              )}
            </AnswerForm>
          </>
        )}
      </Page>
    </div>
  );
}

/** The page of a question of the interview; the overview where there is none. */
function pathTo(interviewId: string, key: QuestionKey | null): string {
  return key === null ? `/interviews/${interviewId}` : questionPath(interviewId, key);
}

/** What has to be said before the form: what is wrong, what is asked back, what was joined. */
function Asked() {
  const answered = useActionData<typeof action>();
  const { question } = useLoaderData<typeof loader>();
  if (answered?.kind === 'invalid') {
    const { errors } = answered;
    return <ErrorSummary errors={summariseErrors(errors, (name) => labelOf(question.key, name))} />;
  }
  if (answered?.kind === 'followUp') {
    const { text, name } = answered.followUp;
    return (
      <Notice tone="ask" title="Saved. One question back">
        <p>{text}</p>
        <p>
          <a href={`#${fieldId(name)}`}>Answer it here</a>, or save again and go on.
        </p>
      </Notice>
    );
  }
  if (answered?.kind === 'joined') {
    return (
      <Notice tone="ask" title="Both versions are below">
        <p>Tidy them and save. Until then what was saved before stands.</p>
      </Notice>
    );
  }
  return null;
}

function Fields({ form, actions }: { form: Bound; actions: ReactNode }) {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { question, fields, chips, places, stories } = page;
  if (fields !== null) {
    return (
      <StoryFields
        form={form}
        fields={fields}
        chips={chips}
        places={places}
        suggestions={answered && 'raw' in answered ? answered.suggestions : page.suggestions}
        actions={actions}
      />
    );
  }
  return (
    <>
      {question.kind === 'target' ? (
        <TargetFields form={form} />
      ) : question.kind === 'places' ? (
        <PlacesFields form={form} />
      ) : question.kind === 'scope' ? (
        <ScopeFields form={form} places={places} />
      ) : (
        <ClosingFields form={form} stories={stories} />
      )}
      {actions}
    </>
  );
}

export const ErrorBoundary = RouteFailure;
