import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { readShown } from '~/features/accounts/passkeys/device-answer';
import {
  challengePasskey,
  checkPasskey,
  PasskeyRefused,
} from '~/features/accounts/passkeys/passkeys.server';
import { noteSecondFactor } from '~/features/accounts/second-factor/authenticators.server';
import { enterWithSecondFactor } from '~/composition/enter-account.server';
import { findActor, returnTo, visitorOf } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';

export const loader = () => redirect('/log-in', 303);

/**
 * Gives the page's script what a passkey is to sign, as JSON; or lets in whose passkey signed it.
 * Somebody who is logged in already shows with it that it is them.
 */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { application } = args.context;
  const sent = await readFormData(args.request);
  const visitor = visitorOf(args);
  if (sent.get('intent') === 'options') {
    const options = await challengePasskey(application, visitor);
    return Response.json(options, { headers: { 'Cache-Control': 'no-store' } });
  }
  const before = await findActor(args);
  const here = before !== null && !before.guest;
  const again = here ? '/account/confirm?passkey' : '/log-in?passkey';
  const response = readShown(sent.get('response'));
  if (response === undefined) throw new Failure('invalid', 'The browser showed no passkey.');
  try {
    const personId = await checkPasskey(application, response, visitor);
    const next = returnTo(sent.get('returnTo'));
    if (!here) return await enterWithSecondFactor(args, { personId, before, next });
    if (personId !== before.personId) return redirect(again, 303);
    application.database.write((tx) => noteSecondFactor(tx, before.sessionId, application.clock()));
    return redirect(next, 303);
  } catch (error) {
    if (!(error instanceof PasskeyRefused)) throw error;
    return redirect(again, 303);
  }
});
