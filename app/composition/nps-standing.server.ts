import type { AppLoadContext } from '@remix-run/node';
import { isAskedForNps } from '~/features/nps/askings.server';
import type { NpsStanding } from '~/features/nps/page/nps-card';

/** In the address of the page that an answer leads back to. */
export const NPS_THANKED = 'answered';

/** Whether a page has the question to somebody, or thanks for its answer. */
export function npsStanding(
  { request, context }: { request: Request; context: AppLoadContext },
  personId: string,
): NpsStanding {
  const { database, clock } = context.application;
  if (isAskedForNps(database.read, personId, clock())) return 'asked';
  return new URL(request.url).searchParams.has(NPS_THANKED) ? 'thanked' : null;
}
