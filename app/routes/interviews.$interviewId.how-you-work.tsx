import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { bind, type Bound } from '~/features/interview/form/bind';
import { summariseErrors } from '~/features/interview/form/summarise-errors';
import { getInterview } from '~/features/interview/interviews.server';
import { readFormData } from '~/platform/http/read-form-data';
import { answerHowYouWork } from '~/features/personality/answer-how-you-work.server';
import { listTraitScores } from '~/features/personality/how-you-work.server';
import { OPEN_ITEMS, PRIVATE_ITEMS, SCALE, type Item } from '~/features/personality/mini-ipip';
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

export const meta = titled('How you work');

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
    return redirect(`/interviews/${interviewId}/how-you-work#scores`, 303);
  }
  return data(answered, answered.kind === 'invalid' ? 422 : 409);
});

export default function HowYouWork() {
  const { interviewId, raw, version, scores } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const base = `/interviews/${interviewId}`;
  const errors = answered?.kind === 'invalid' ? answered.errors : {};
  const form = bind({ raw: answered?.raw ?? raw, errors });
  return (
    <Page
      eyebrow={<Link to={base}>Your interview</Link>}
      title="How you work"
      lead="Optional, about 2 minutes. The scores are yours alone: no writer reads them and no document shows them."
    >
      <ErrorSummary errors={summariseErrors(errors, labelOf)} />
      {answered?.kind === 'conflict' ? (
        <Notice tone="ask" title="This was answered somewhere else meanwhile">
          <p>
            Below is what you just sent. Save it again to use it; load the page again to see the
            other.
          </p>
        </Notice>
      ) : null}
      {scores.length === 0 ? null : (
        <section id="scores" className="stack-tight" aria-labelledby="scores-title">
          <h2 id="scores-title">Where your answers put you</h2>
          <p>
            A position from 1 to 5, and the band it is sure to within. Four questions are few, so
            the bands are wide and most positions are balanced.
          </p>
          <TraitBands scores={scores} />
        </section>
      )}
      <form method="post" className="stack" noValidate>
        <input
          type="hidden"
          name="baseVersion"
          value={answered?.version ?? version}
          autoComplete="off"
        />
        <p>
          Describe yourself as you generally are now, not as you wish to be. Leave out what you
          like: three of four answers make a score.
        </p>
        <Items items={OPEN_ITEMS} form={form} />
        <section className="stack" aria-labelledby="private-title">
          <h2 id="private-title">Steadiness under pressure, private</h2>
          <p>
            Four further questions are about mood. They can say something about health, so they are
            asked only if you want. They are used for nothing but this page, and deleted with every
            earlier version as soon as you take the tick away and save.
          </p>
          <CheckField
            label="Also ask me about steadiness under pressure"
            {...form.tick('consentNeuroticism')}
          />
          {raw.consentNeuroticism ? (
            <Items items={PRIVATE_ITEMS} form={form} />
          ) : (
            <p className="hint">The four questions appear here once this is saved.</p>
          )}
        </section>
        <div className="row">
          <Button>Save</Button>
          <Button name="intent" value="clear" variant="secondary">
            Clear all answers
          </Button>
          <LinkButton to={base} variant="quiet">
            All questions
          </LinkButton>
        </div>
      </form>
    </Page>
  );
}

/** An item is called by its words. */
function labelOf(name: string): string {
  const item = [...OPEN_ITEMS, ...PRIVATE_ITEMS].find(({ number }) => name === `items.${number}`);
  return item?.text ?? 'Steadiness under pressure';
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
