import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { describeUserAgent } from '~/features/accounts/describe-user-agent';
import { displayName } from '~/features/accounts/display-name';
import { AddPasskey, PasskeyList } from '~/features/accounts/form/passkey-forms';
import { readMade } from '~/features/accounts/passkeys/device-answer';
import {
  addPasskey,
  listPasskeys,
  removePasskey,
} from '~/features/accounts/passkeys/passkeys.server';
import { requireActor, requireFresh, visitorOf } from '~/composition/guards.server';
import { Failure, NotFound } from '~/platform/failure';
import { answerAgain, passRetryAfter, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Passkeys');
export const headers = passRetryAfter;

const HERE = '/account/passkeys';
const SECRET = { secret: ['response'] };
const REFUSED = 'The browser made no passkey. Try again.';

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId, guest } = await requireActor(args);
  if (guest) throw new NotFound();
  const userAgent = args.request.headers.get('User-Agent') ?? '';
  return {
    passkeys: listPasskeys(args.context.application.database.read, personId),
    name: describeUserAgent(userAgent),
  };
});

/** Keeps a passkey the browser made, or removes one. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await requireFresh(args);
  if (actor.guest) throw new NotFound();
  const { application } = args.context;
  const sent = await readFormData(args.request);
  if (sent.get('intent') === 'remove') {
    removePasskey(application, actor.personId, z.string().catch('').parse(sent.get('passkey')));
    return redirect(HERE, 303);
  }
  const response = readMade(sent.get('response'));
  const again = (message: string) => showAgain(sent, { name: message }, SECRET);
  if (response === undefined) return answerAgain(again(REFUSED));
  const typed = displayName.safeParse(sent.get('name')).data;
  const name = typed === undefined || typed === '' ? describeBrowser(args) : typed;
  try {
    await addPasskey(application, actor, { response, name });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return answerAgain(again(error.message), error);
  }
  return redirect(HERE, 303);
});

const describeBrowser = (args: ActionFunctionArgs): string =>
  describeUserAgent(visitorOf(args).userAgent ?? '');

export default function Passkeys() {
  const { passkeys, name } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Passkeys"
      lead="A passkey logs you in with your finger, face or the PIN of your device. Nobody can guess it, and it works on this site alone."
    >
      {passkeys.length === 0 ? null : <PasskeyList passkeys={passkeys} />}
      <AddPasskey name={name} state={useActionData<typeof action>()} />
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
