import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { npsAnswer } from '~/features/nps/answer';
import { answerNps } from '~/features/nps/askings.server';
import { NPS_LABELS as LABELS } from '~/features/nps/nps-labels';
import { NpsCard } from '~/features/nps/page/nps-card';
import { requireActor, returnTo } from '~/composition/guards.server';
import { NPS_THANKED, npsStanding } from '~/composition/nps-standing.server';
import { mapFailures } from '~/platform/http/map-failures';
import { readFormData } from '~/platform/http/read-form-data';
import { LinkButton } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled(LABELS.title);

const HOME = '/resumes';

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  return { standing: npsStanding(args, personId) };
});

/** Keeps an answer, or that somebody would rather not, and leads back to the page it was asked on. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, clock } = args.context.application;
  const sent = Object.fromEntries(await readFormData(args.request));
  const back = returnTo(typeof sent['returnTo'] === 'string' ? sent['returnTo'] : null, HOME);
  const answer = npsAnswer.safeParse(sent);
  if (!answer.success) return data({ error: LABELS.choose, back }, { status: 422 });
  answerNps(database, personId, answer.data, clock());
  if (answer.data.intent === 'decline') return redirect(back, 303);
  const address = new URL(back, 'http://here');
  address.searchParams.set(NPS_THANKED, '');
  return redirect(`${address.pathname}${address.search}`, 303);
});

export default function Recommend() {
  const { standing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page title={LABELS.title} width="text">
      {refused === undefined ? null : (
        <ErrorSummary errors={[{ id: 'score', message: refused.error }]} />
      )}
      {standing === null ? <p>{LABELS.none}</p> : null}
      <NpsCard standing={standing} returnTo={refused?.back ?? HOME} error={refused?.error} />
      <LinkButton to={HOME} variant="quiet">
        {LABELS.back}
      </LinkButton>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
