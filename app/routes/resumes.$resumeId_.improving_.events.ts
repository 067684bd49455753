import type { LoaderFunctionArgs } from '@remix-run/node';
import { streamImprovement } from '~/features/improving/stream-improvement.server';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';

/** When what is under way for a resume moves on, and the words of it, as server-sent events. */
export const loader = mapFailures(async ({ request, params, context }: LoaderFunctionArgs) => {
  const { personId } = await requireActor({ request, context });
  const { database, generations, words } = context.application;
  const parts = { read: database.read, progress: generations.progress, words };
  return streamImprovement(parts, personId, params.resumeId ?? '', request.signal);
});
