import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { NewToken, TokenForm, TokenList } from '~/features/accounts/form/token-forms';
import {
  createApiToken,
  listApiTokens,
  revokeApiToken,
} from '~/features/accounts/tokens/api-tokens.server';
import { scopesAmong } from '~/features/accounts/tokens/scopes';
import { tokenForm } from '~/features/accounts/tokens/token-form';
import { requireActor, requireFresh } from '~/composition/guards.server';
import { Failure, NotFound } from '~/platform/failure';
import { answerAgain, passRetryAfter, readFields, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Tokens for programs');
export const headers = passRetryAfter;

const HERE = '/account/tokens';

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId, guest } = await requireActor(args);
  if (guest) throw new NotFound();
  const { database, clock } = args.context.application;
  return { tokens: listApiTokens(database.read, personId, clock()) };
});

/** Makes a token, which is shown once, or ends one. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const sent = await readFormData(args.request);
  const { application } = args.context;
  if (sent.get('intent') === 'revoke') {
    const { personId } = await requireActor(args);
    revokeApiToken(application, personId, z.string().catch('').parse(sent.get('token')));
    return redirect(HERE, 303);
  }
  const { personId, guest } = await requireFresh(args);
  if (guest) throw new NotFound();
  const fields = readFields(sent, tokenForm);
  if (fields.refused) return answerAgain(fields.refused);
  try {
    const { days, scopes, name, kind } = fields.value;
    const asked = { name, kind, scopes: scopesAmong(scopes), days: Number(days) };
    return data({ token: createApiToken(application, personId, asked), kind });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return answerAgain(showAgain(sent, { name: error.message }), error);
  }
});

export default function Tokens() {
  const { tokens } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer !== undefined && 'token' in answer ? answer : undefined;
  const state = answer === undefined || 'token' in answer ? undefined : answer;
  return (
    <Page
      title="Tokens for programs"
      lead={
        <p>
          With a token, a script or an app can use your account. You choose what it may do.{' '}
          <a href="/api/openapi.json">How to use the API</a>
        </p>
      }
    >
      {made === undefined ? null : <NewToken {...made} />}
      {tokens.length === 0 ? null : <TokenList tokens={tokens} />}
      <TokenForm state={state} />
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
