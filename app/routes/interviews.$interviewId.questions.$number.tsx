import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { answerQuestion, type Answered } from '~/features/interview/answer-question.server';
import type { PlaceRow } from '~/features/interview/answers/bodies';
import { fieldId } from '~/features/interview/answers/raw-answer';
import { showBody } from '~/features/interview/answers/show-body';
import { labelOf } from '~/features/interview/catalogue/field-labels';
import { isStoryNumber } from '~/features/interview/catalogue/question';
import { getQuestion, getStoryQuestion } from '~/features/interview/catalogue/questions';
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
import { readQuestionNumber } from '~/features/interview/read-question-number';
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
  page ? `${page.place.place}. ${page.question.short}` : 'Question',
);

/** A question page loads its own small script instead of the whole application. */
export const handle = { ownScript: true };

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await requireActor(args);
  const { interviewId = '', number: given } = args.params;
  const number = readQuestionNumber(given);
  const { read } = args.context.application.database;
  const stored = getAnswers(read, actor.personId, interviewId, slotsShown(number));
  const { bodies, versions, savedAt, chipSeed, questionOrder, sample } = stored;
  const raw = showBody(number, bodies);
  const answered = answeredSlots(read, interviewId);
  return {
    interviewId,
    sample,
    question: isStoryNumber(number) ? getStoryQuestion(number) : getQuestion(number),
    questions: sequenceOf(questionOrder).map((one) => ({
      number: one,
      short: getQuestion(one).short,
      answered: answered.has(one),
    })),
    place: placeIn(questionOrder, number),
    fields: isStoryNumber(number) ? getStoryQuestion(number).fields : null,
    raw,
    version: versions[number] ?? 0,
    savedAt: savedAt[number]?.toISOString(),
    heard: entitiesInForm(number, raw),
    chips: chipsInOrder(number, chipSeed),
    places: placesOf(bodies),
    stories: storiesTold(bodies),
    suggestions: isStoryNumber(number) ? suggestForStories(raw, bodies[2]?.history ?? []) : [],
  };
});

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await requireActor(args);
  const { interviewId = '', number: given } = args.params;
  const number = readQuestionNumber(given);
  const form = await readFormData(args.request);
  const { database, clock } = args.context.application;
  const answered = withSuggestions(
    answerQuestion(database, actor.personId, interviewId, number, form, clock()),
    () => getAnswers(database.read, actor.personId, interviewId, [2]).bodies[2]?.history ?? [],
  );
  switch (answered.kind) {
    case 'saved': {
      const here = `/interviews/${interviewId}/questions/${number}`;
      if (form.get('intent') !== 'next') return redirect(here, 303);
      const { questionOrder } = getOwnInterview(database.read, actor.personId, interviewId);
      const { after } = placeIn(questionOrder, number);
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
  const { interviewId, question, sample, place } = page;
  const here = `/interviews/${interviewId}/questions/${question.number}`;
  return (
    <div className="question-page">
      <QuestionBar interviewId={interviewId} questions={page.questions} here={question.number} />
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
              interviewId={interviewId}
              number={question.number}
              version={answered?.version ?? page.version}
              savedAt={page.savedAt}
              heard={page.heard}
              suggests={page.fields !== null}
              links={
                <>
                  <LinkButton to={pathTo(interviewId, place.after)} variant="quiet" reloadDocument>
                    Skip
                  </LinkButton>
                  <LinkButton to={pathTo(interviewId, place.before)} variant="quiet" reloadDocument>
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
function pathTo(interviewId: string, number: number | null): string {
  const base = `/interviews/${interviewId}`;
  return number === null ? base : `${base}/questions/${number}`;
}

/** What has to be said before the form: what is wrong, what is asked back, what was joined. */
function Asked() {
  const answered = useActionData<typeof action>();
  const { question } = useLoaderData<typeof loader>();
  if (answered?.kind === 'invalid') {
    const { errors } = answered;
    return (
      <ErrorSummary errors={summariseErrors(errors, (name) => labelOf(question.number, name))} />
    );
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
      {question.number === 1 ? (
        <TargetFields form={form} />
      ) : question.number === 2 ? (
        <PlacesFields form={form} />
      ) : question.number === 3 ? (
        <ScopeFields form={form} places={places} />
      ) : (
        <ClosingFields form={form} stories={stories} />
      )}
      {actions}
    </>
  );
}

export const ErrorBoundary = RouteFailure;
