import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { askForPasskey } from '~/features/accounts/passkeys/passkeys.server';
import { requireFresh } from '~/composition/guards.server';
import { NotFound } from '~/platform/failure';
import { mapFailures } from '~/platform/http/map-failures';

export const loader = () => redirect('/account/passkeys', 303);

/** What the browser makes a passkey from, as JSON; asked for by the script of the page. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId, email } = await requireFresh(args, { back: '/account/passkeys' });
  if (email === null) throw new NotFound();
  const options = await askForPasskey(args.context.application, { personId, email });
  return Response.json(options, { headers: { 'Cache-Control': 'no-store' } });
});
