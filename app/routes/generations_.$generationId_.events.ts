import type { LoaderFunctionArgs } from '@remix-run/node';
import { lastEventId, streamGeneration } from '~/features/generation/event-stream.server';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';

/** Progress as server-sent events, from where a reconnecting browser left off. */
export const loader = mapFailures(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor({ request, context });
  const { database, generations } = context.application;
  return streamGeneration(
    { read: database.read, progress: generations.progress },
    actor.personId,
    params.generationId ?? '',
    { afterSequence: lastEventId(request), signal: request.signal },
  );
});
