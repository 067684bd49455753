import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import {
  AuthenticatorSetup,
  AuthenticatorThere,
  BeginAuthenticator,
  RecoveryCodes,
} from '~/features/accounts/form/authenticator-forms';
import {
  beginAuthenticator,
  confirmAuthenticator,
  findAuthenticator,
  findSetup,
  removeAuthenticator,
  renewRecoveryCodes,
} from '~/features/accounts/second-factor/authenticators.server';
import { countRecoveryCodes } from '~/features/accounts/second-factor/recovery-codes.server';
import { typedCode } from '~/features/accounts/second-factor/typed-code';
import { requireActor, requireFresh, visitorOf, type Actor } from '~/composition/guards.server';
import { Failure, NotFound } from '~/platform/failure';
import { answerAgain, passRetryAfter, readFields, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Second step at log-in');
export const headers = passRetryAfter;

const HERE = '/account/authenticator';
const intent = z.enum(['begin', 'confirm', 'new-codes', 'remove']);
const SECRET = { form: 'confirm', secret: ['code'] };

/** The image is data of the page: nothing else is asked to draw a secret. */
const pictureOf = (uri: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(renderSVG(uri)).toString('base64')}`;

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId, email } = await requireActor(args);
  if (email === null) throw new NotFound();
  const { application } = args.context;
  const { read } = application.database;
  const { searchParams } = new URL(args.request.url);
  const setup = findSetup(application, { personId, email });
  return {
    needed: searchParams.has('needed'),
    removed: searchParams.has('removed'),
    since: findAuthenticator(read, personId)?.since ?? null,
    codesLeft: countRecoveryCodes(read, personId),
    setup: setup === undefined ? null : { ...setup, picture: pictureOf(setup.uri) },
  };
});

/** Sets an authenticator up, makes recovery codes, or removes both. Codes are shown once. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await requireFresh(args);
  if (actor.guest) throw new NotFound();
  const { personId } = actor;
  const { application } = args.context;
  const sent = await readFormData(args.request);
  const wanted = intent.safeParse(sent.get('intent'));
  if (!wanted.success) throw new NotFound('This form');
  switch (wanted.data) {
    case 'begin':
      beginAuthenticator(application, personId);
      return redirect(HERE, 303);
    case 'confirm':
      return confirm(args, actor, sent);
    case 'new-codes':
      return showCodes(renewRecoveryCodes(application, personId));
    case 'remove':
      removeAuthenticator(application, personId);
      return redirect(`${HERE}?removed`, 303);
  }
});

function confirm(args: ActionFunctionArgs, actor: Actor, sent: FormData) {
  const fields = readFields(sent, z.object({ code: typedCode }), SECRET);
  if (fields.refused) return answerAgain(fields.refused);
  const { application } = args.context;
  try {
    return showCodes(confirmAuthenticator(application, actor, fields.value.code, visitorOf(args)));
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'not_found') throw error;
    return answerAgain(showAgain(sent, { code: error.message }, SECRET), error);
  }
}

const showCodes = (codes: string[]) => data({ codes });

export default function Authenticator() {
  const { needed, removed, since, codesLeft, setup } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const codes = answer !== undefined && 'codes' in answer ? answer.codes : undefined;
  const state = answer === undefined || 'codes' in answer ? undefined : answer;
  return (
    <Page
      title="Second step at log-in"
      lead="Log in with your password and a code from your phone. A stolen password is not enough then."
    >
      {needed && since === null ? (
        <Notice tone="ask" title="Pages of operators need a second step">
          <p>Set it up here; then go on.</p>
        </Notice>
      ) : null}
      {removed ? (
        <Notice tone="done" live>
          <p>The authenticator is removed. Log-ins ask for your password alone.</p>
        </Notice>
      ) : null}
      {codes === undefined ? null : <RecoveryCodes codes={codes} />}
      {since !== null ? <AuthenticatorThere since={since} codesLeft={codesLeft} /> : null}
      {since === null && setup !== null ? <AuthenticatorSetup {...setup} state={state} /> : null}
      {since === null && setup === null ? <BeginAuthenticator /> : null}
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
