import type { ActionFunctionArgs } from '@remix-run/node';
import { answerProblems } from '~/api/answer-problems';
import { RequestRefused } from '~/api/problem';
import { readJson } from '~/api/read-json';
import { refreshRequest } from '~/api/token-endpoints';
import { visitorOf } from '~/composition/guards.server';
import { ACCESS_MINUTES } from '~/features/accounts/tokens/access-tokens.server';
import { refreshAccess } from '~/features/accounts/tokens/api-tokens.server';
import { countRefresh } from '~/features/accounts/count-requests.server';
import { MINUTE_MS, SECOND_MS } from '~/platform/durations';

const MAX_BYTES = 4 * 1024;

/** Exchanges a refresh token. */
export const action = answerProblems(async (args: ActionFunctionArgs) => {
  if (args.request.method !== 'POST') throw notPost();
  const { application } = args.context;
  const visitor = visitorOf(args);
  countRefresh(application, visitor);
  const { refreshToken } = await readJson(args.request, refreshRequest, { maxBytes: MAX_BYTES });
  const tokens = await refreshAccess(application, refreshToken, visitor);
  const expiresInSeconds = (ACCESS_MINUTES * MINUTE_MS) / SECOND_MS;
  return Response.json(
    { ...tokens, tokenType: 'Bearer', expiresInSeconds },
    { headers: { 'Cache-Control': 'no-store' } },
  );
});

export const loader = answerProblems((): Response => {
  throw notPost();
});

const notPost = () => new RequestRefused(405, 'Send a refresh token by POST.', { Allow: 'POST' });
