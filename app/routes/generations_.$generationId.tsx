import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useNavigate } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { getGeneration, listGenerationEvents } from '~/features/generation/generations.server';
import { stepProgressOf, type StepProgress } from '~/features/generation/steps';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { Steps } from '~/ui/steps';
import { titled } from '~/ui/titled';

/** Without JavaScript the page looks again by itself; root.tsx renders this into <noscript>. */
export const handle = { noScriptRefreshSeconds: 1 };

export const meta = titled<typeof loader>(({ data }) =>
  data?.state === 'failed' ? 'Your resume was not made' : 'Making your resume',
);

export const loader = mapFailures(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor({ request, context });
  const { database } = context.application;
  const generation = getGeneration(database.read, actor.personId, params.generationId ?? '');
  if (generation.resumeId !== null) return redirect(`/resumes/${generation.resumeId}`);
  const steps = stepProgressOf(listGenerationEvents(database.read, generation.id));
  const { id, interviewId, state, failure, position } = generation;
  return { id, interviewId, state, failure, position: position ?? 0, steps };
});

export default function GenerationProgress() {
  const generation = useLoaderData<typeof loader>();
  const { steps, lost } = useProgress(generation.id, generation.steps, generation.state);
  if (generation.state === 'failed') {
    return (
      <Page title="Your resume was not made" width="text">
        <Notice tone="loss" title="What happened">
          {generation.failure}
        </Notice>
        <LinkButton to={`/interviews/${generation.interviewId}/review`}>
          Back to the review
        </LinkButton>
      </Page>
    );
  }
  return (
    <Page
      title="Making your resume"
      lead="You can close this page. It goes on without you, and the resume waits under My resumes."
      width="text"
    >
      {generation.position > 0 && (
        <Notice tone="info">
          {generation.position === 1 ? 'One resume is' : `${generation.position} resumes are`} ahead
          of yours.
        </Notice>
      )}
      <Steps label="Progress" steps={steps} />
      {lost && <Notice tone="info">The connection dropped. Looking again by itself.</Notice>}
    </Page>
  );
}

/** Follows the stream; the page as served is where it starts. */
function useProgress(id: string, served: StepProgress[], state: string) {
  const navigate = useNavigate();
  const [steps, setSteps] = useState(served);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (state === 'failed') return;
    const source = new EventSource(`/generations/${id}/events`);
    source.addEventListener('open', () => setLost(false));
    source.addEventListener('error', () => setLost(true));
    source.addEventListener('step', (message: MessageEvent<string>) => {
      const event = JSON.parse(message.data) as Pick<StepProgress, 'step' | 'state' | 'detail'>;
      setSteps((before) =>
        before.map((step) => (step.step === event.step ? { ...step, ...event } : step)),
      );
    });
    source.addEventListener('end', (message: MessageEvent<string>) => {
      source.close();
      const { resumeId } = JSON.parse(message.data) as { resumeId: string | null };
      navigate(resumeId === null ? `/generations/${id}` : `/resumes/${resumeId}`, {
        replace: true,
      });
    });
    return () => source.close();
  }, [id, navigate, state]);
  return { steps, lost };
}

export const ErrorBoundary = RouteFailure;
