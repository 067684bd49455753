import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { OUTCOME_STATES, STATE_LABELS } from '~/features/outcomes/outcome-states';
import { answerReminder, getAsked } from '~/features/outcomes/reminders/answer-reminder.server';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, readFields } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Tell us how it went', { listed: false });

const answer = z.object({ state: z.enum(OUTCOME_STATES, 'Say what happened: choose one.') });

/** What a mailed link asks. Mail programs open links by themselves, so opening does nothing. */
export const loader = mapFailures(({ request, params, context }: LoaderFunctionArgs) => {
  const { config, database, clock } = context.application;
  const { title } = getAsked(database.read, config, params['token'] ?? '', clock());
  const { searchParams } = new URL(request.url);
  const chosen = answer.safeParse({ state: searchParams.get('state') });
  return {
    title,
    chosen: chosen.success ? chosen.data.state : null,
    thanked: searchParams.has('thanks'),
  };
});

export const action = mapFailures(async ({ request, params, context }: ActionFunctionArgs) => {
  const { config, database, clock } = context.application;
  const token = params['token'] ?? '';
  getAsked(database.read, config, token, clock());
  const read = readFields(await readFormData(request), answer);
  if (read.refused !== undefined) return answerAgain(read.refused);
  answerReminder(database, config, { token, state: read.value.state }, clock());
  return redirect(`/answer/${token}?thanks`, 303);
});

export default function Answer() {
  const { title, chosen, thanked } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { field, summary } = bindForm(state, { values: { state: chosen ?? '' } });
  const { defaultValue, ...choice } = field('state');
  if (thanked && state === undefined) {
    return (
      <Page title="Thank you">
        <Notice tone="done" live>
          <p>It is saved. You can change it whenever something new happens.</p>
        </Notice>
        <p>
          <Link to="/applications">All your applications</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page title="What happened?" lead={title}>
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        <ChoiceGroup
          legend="What happened since?"
          type="radio"
          {...choice}
          defaultValue={[defaultValue]}
          options={OUTCOME_STATES.map((value) => ({ value, label: STATE_LABELS[value] }))}
        />
        <div>
          <Button>Save</Button>
        </div>
      </Form>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
