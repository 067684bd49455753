import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { dropSession } from '~/features/accounts/session-cookie.server';
import { endSession } from '~/features/accounts/sessions.server';
import { findActor } from '~/guards.server';
import { mapFailures } from '~/platform/http/map-failures';

/** Logging out is a form: a link could be followed by a mail program or another site. */
export const loader = () => redirect('/account', 303);

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await findActor(args);
  const { database, config } = args.context.application;
  if (actor !== null) {
    database.write((tx) => endSession(tx, actor.personId, actor.sessionId));
  }
  return redirect('/', { status: 303, headers: { 'Set-Cookie': await dropSession(config) } });
});
