import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { bind, type Bound } from '~/features/interview/form/bind';
import { summariseErrors } from '~/features/interview/form/summarise-errors';
import { getInterview } from '~/features/interview/interviews.server';
import { readFormData } from '~/platform/http/read-form-data';
import { answerHowYouWork } from '~/features/personality/answer-how-you-work.server';
import { listTraitScores } from '~/features/personality/how-you-work.server';
import { OPEN_ITEMS, PRIVATE_ITEMS, SCALE, type Item } from '~/features/personality/mini-ipip';
import { HOW_YOU_WORK_LABELS as LABELS } from '~/features/personality/how-you-work-labels';
import { scoreTraits } from '~/features/personality/score-traits';
import { TraitBands } from '~/features/personality/trait-bands';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { Button, LinkButton } from '~/ui/button';
import { CheckField, ChoiceGroup } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled(LABELS.title);

/** Two short pages: half of the questions on each, the private ones at the end. */
const HALF = Math.ceil(OPEN_ITEMS.length / 2);
const OPEN_ITEMS_OF = { 1: OPEN_ITEMS.slice(0, HALF), 2: OPEN_ITEMS.slice(HALF) } as const;

type Part = 1 | 2 | 'result';
type Personality = ReturnType<typeof useLoaderData<typeof loader>>['raw'];

/** The part that is asked for; the result where there is one already. */
function partOf(request: Request, isAnswered: boolean): Part {
  const asked = new URL(request.url).searchParams.get('part');
  if (asked === '1' || asked === '2') return asked === '1' ? 1 : 2;
  return asked === 'result' || isAnswered ? 'result' : 1;
}

/** What follows on saving: the second page, the private questions just asked for, or the result. */
const nextStep = (part: 1 | 2, isAsked: boolean) =>
  part === 1 ? 'second' : isAsked ? 'result' : 'private';

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await requireActor(args);
  const { interviewId = '' } = args.params;
  const { read } = args.context.application.database;
  const { interview, versions } = getInterview(read, actor.personId, interviewId);
  const { personality } = interview;
  const stored = listTraitScores(read, actor.personId, interviewId);
  return {
    interviewId,
    raw: personality,
    part: partOf(args.request, Object.keys(personality.items).length > 0),
    version: versions.howYouWork ?? 0,
    // Uploaded and sample answers are scored when they are first saved here.
    scores: stored.length > 0 ? stored : scoreTraits(personality.items, personality),
  };
});

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await requireActor(args);
  const { interviewId = '' } = args.params;
  const form = await readFormData(args.request);
  const { database, clock } = args.context.application;
  const answered = answerHowYouWork(
    database,
    { personId: actor.personId, interviewId },
    form,
    clock(),
  );
  if (answered.kind === 'saved') {
    return redirect(`/interviews/${interviewId}/how-you-work?part=${afterSaving(form)}`, 303);
  }
  return data(answered, answered.kind === 'invalid' ? 422 : 409);
});

function afterSaving(form: FormData): string {
  const intent = form.get('intent');
  if (intent === 'clear') return '1';
  if (intent === 'second') return '2';
  const isAskedNow = intent === 'private' && form.get('consentNeuroticism') !== null;
  return isAskedNow ? '2#private-title' : 'result';
}

export default function HowYouWork() {
  const { interviewId, raw, version, part } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const base = `/interviews/${interviewId}`;
  const errors = answered?.kind === 'invalid' ? answered.errors : {};
  const form = bind({ raw: answered?.raw ?? raw, errors });
  if (part === 'result') return <Result />;
  return (
    <Page
      eyebrow={
        <>
          <Link to={base}>Your interview</Link>. {LABELS.page(part)}
        </>
      }
      title={LABELS.title}
      lead={part === 1 ? LABELS.lead : undefined}
      width="wide"
    >
      <ErrorSummary errors={summariseErrors(errors, labelOf)} />
      {answered?.kind === 'conflict' ? (
        <Notice tone="ask" title={LABELS.answeredElsewhere}>
          <p>{LABELS.conflict}</p>
        </Notice>
      ) : null}
      <form method="post" className="stack" noValidate key={part}>
        <input
          type="hidden"
          name="baseVersion"
          value={answered?.version ?? version}
          autoComplete="off"
        />
        <OtherPart raw={raw} part={part} />
        {part === 1 ? <p>{LABELS.describe}</p> : null}
        <Items items={OPEN_ITEMS_OF[part]} form={form} />
        {part === 2 ? <PrivateItems form={form} asked={raw.consentNeuroticism} /> : null}
        <div className="row">
          <Button name="intent" value={nextStep(part, raw.consentNeuroticism)}>
            {part === 1 ? LABELS.next : LABELS.finish}
          </Button>
          <Button name="intent" value="clear" variant="secondary">
            {LABELS.clear}
          </Button>
          <LinkButton to={part === 1 ? base : '?part=1'} variant="quiet">
            {part === 1 ? LABELS.allQuestions : LABELS.back}
          </LinkButton>
        </div>
      </form>
    </Page>
  );
}

/** Where the answers put somebody, with the way on. */
function Result() {
  const { interviewId, scores } = useLoaderData<typeof loader>();
  const base = `/interviews/${interviewId}`;
  return (
    <Page
      eyebrow={<Link to={base}>Your interview</Link>}
      title={LABELS.result}
      lead={scores.length === 0 ? LABELS.noScores : undefined}
    >
      {scores.length === 0 ? null : (
        <section id="scores" className="stack-tight" aria-labelledby="scores-title">
          <h2 id="scores-title">{LABELS.scoresTitle}</h2>
          <p>{LABELS.scoresMean}</p>
          <TraitBands scores={scores} />
        </section>
      )}
      <div className="row">
        <LinkButton to={`${base}/framing`} variant="primary">
          {LABELS.onward}
        </LinkButton>
        <LinkButton to="?part=1">{LABELS.change}</LinkButton>
        <LinkButton to={base} variant="quiet">
          {LABELS.allQuestions}
        </LinkButton>
      </div>
    </Page>
  );
}

/** The answers of the page that is not shown: one form holds them all, so none is lost. */
function OtherPart({ raw, part }: { raw: Personality; part: 1 | 2 }) {
  const others = part === 1 ? [...OPEN_ITEMS_OF[2], ...PRIVATE_ITEMS] : OPEN_ITEMS_OF[1];
  return (
    <>
      {others.map(({ number }) => {
        const answer = raw.items[number];
        return answer === undefined ? null : (
          <input key={number} type="hidden" name={`items.${number}`} value={answer} />
        );
      })}
      {part === 1 && raw.consentNeuroticism ? (
        <input type="hidden" name="consentNeuroticism" value="on" />
      ) : null}
    </>
  );
}

function PrivateItems({ form, asked }: { form: Bound; asked: boolean }) {
  return (
    <section className="stack" aria-labelledby="private-title">
      <h2 id="private-title">{LABELS.privateTitle}</h2>
      <p>
        {LABELS.privateWhy} {LABELS.privateKept}
      </p>
      <CheckField label={LABELS.consent} {...form.tick('consentNeuroticism')} />
      {asked ? (
        <Items items={PRIVATE_ITEMS} form={form} />
      ) : (
        <p className="hint">{LABELS.saveFirst}</p>
      )}
    </section>
  );
}

/** An item is called by its words. */
function labelOf(name: string): string {
  const item = [...OPEN_ITEMS, ...PRIVATE_ITEMS].find(({ number }) => name === `items.${number}`);
  return item?.text ?? LABELS.consent;
}

function Items({ items, form }: { items: readonly Item[]; form: Bound }) {
  return items.map(({ number, text }) => (
    <ChoiceGroup
      key={number}
      legend={text}
      type="radio"
      layout="row"
      options={SCALE.map((label, index) => ({ value: String(index + 1), label }))}
      {...form.group(`items.${number}`)}
    />
  ));
}

export const ErrorBoundary = RouteFailure;
