import type { ActionFunctionArgs } from '@remix-run/node';
import { countView } from '~/features/sharing/count-views.server';
import { openUnlocked, readingOf } from '~/features/sharing/open-shared.server';
import { findActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';

/** Counts that somebody looks at a shared resume. Its page says so; nothing is answered. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { link } = await openUnlocked(args);
  const actor = await findActor(args);
  const { database, clock, config } = args.context.application;
  const reading = readingOf(args, actor?.personId ?? null);
  countView(database, config.sessionSecrets[0] ?? '', { link, reading }, clock());
  return new Response(null, { status: 204 });
});
