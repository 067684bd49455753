import { redirect, type ActionFunctionArgs, type TypedResponse } from '@remix-run/node';
import { isKnownBrowser, keepKnownBrowser } from '~/features/accounts/known-browsers.server';
import { logIn } from '~/features/accounts/log-in.server';
import { findAuthenticator } from '~/features/accounts/second-factor/authenticators.server';
import { dropEntering, keepEntering } from '~/features/accounts/second-factor/entering.server';
import { keepSession } from '~/features/accounts/session-cookie.server';
import { visitorOf, type Actor } from './guards.server';

/** Somebody who showed who they are. */
interface Entering {
  personId: string;
  /** Who was at this browser. */
  before: Actor | null;
  /** A path of ours to go on at. */
  next: string;
}

/** Lets somebody into their account, by way of the code of their authenticator where they have one. */
export async function enterAccount(
  args: ActionFunctionArgs,
  { personId, before, next }: Entering,
): Promise<TypedResponse<never>> {
  const { config, database, clock } = args.context.application;
  if (findAuthenticator(database.read, personId) === undefined) {
    return enter(args, { personId, before, next });
  }
  const cookie = await keepEntering(config, { personId, next, at: clock().getTime() });
  return redirect('/log-in/code', { status: 303, headers: { 'Set-Cookie': cookie } });
}

/** Lets somebody in who showed a second factor, too. */
export async function enterWithSecondFactor(
  args: ActionFunctionArgs,
  entering: Entering,
): Promise<TypedResponse<never>> {
  const answer = await enter(args, entering, { secondFactor: true });
  answer.headers.append('Set-Cookie', await dropEntering(args.context.application.config));
  return answer;
}

async function enter(
  args: ActionFunctionArgs,
  { personId, before, next }: Entering,
  shown: { secondFactor?: boolean } = {},
): Promise<TypedResponse<never>> {
  const { request, context } = args;
  const { application } = context;
  const known = await isKnownBrowser(application.config, request, personId);
  const visitor = { ...visitorOf(args), ...shown, known };
  const { token } = logIn(application, personId, before, visitor);
  return redirect(next, { status: 303, headers: await enteredHeaders(args, personId, token) });
}

/** What makes a browser carry a new session, and be known as this person's. */
export async function enteredHeaders(
  { request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>,
  personId: string,
  token: string,
): Promise<Headers> {
  const { config, clock } = context.application;
  const headers = new Headers({ 'Set-Cookie': await keepSession(config, token, clock()) });
  headers.append('Set-Cookie', await keepKnownBrowser(config, request, personId));
  return headers;
}
