import { redirect, type ActionFunctionArgs, type TypedResponse } from '@remix-run/node';
import { isKnownBrowser, keepKnownBrowser } from '~/features/accounts/known-browsers.server';
import { logIn } from '~/features/accounts/log-in.server';
import { keepSession } from '~/features/accounts/session-cookie.server';
import { visitorOf, type Actor } from './guards.server';

/**
 * Lets somebody who showed who they are into their account, and leads on.
 *
 * @param entering.before who was at this browser.
 * @param entering.next a path of ours.
 */
export async function enterAccount(
  args: ActionFunctionArgs,
  { personId, before, next }: { personId: string; before: Actor | null; next: string },
): Promise<TypedResponse<never>> {
  const { request, context } = args;
  const { application } = context;
  const known = await isKnownBrowser(application.config, request, personId);
  const { token } = logIn(application, personId, before, { ...visitorOf(args), known });
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
