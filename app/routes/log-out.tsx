import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { dropSession } from '~/features/accounts/session-cookie.server';
import { logOut } from '~/features/accounts/end-sessions.server';
import { findActor } from '~/composition/guards.server';
import { LEFT_NOTHING } from '~/platform/http/left-nothing';
import { mapFailures } from '~/platform/http/map-failures';

/** Logging out is a form: a link could be followed by a mail program or another site. */
export const loader = () => redirect('/account', 303);

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await findActor(args);
  const { application } = args.context;
  if (actor !== null) logOut(application, actor);
  return redirect('/', {
    status: 303,
    headers: { 'Set-Cookie': await dropSession(application.config), ...LEFT_NOTHING },
  });
});
