import { z } from 'zod';
import { ACCESS_MINUTES } from '~/features/accounts/tokens/access-tokens.server';
import { TOKEN_REFRESH_PATH } from '~/features/accounts/tokens/paths';
import { describedProblem } from './described-problem';
import type { Endpoint } from './endpoint';

/** What is exchanged. */
export const refreshRequest = z.object({ refreshToken: z.string().max(200) });

/** What a refresh token is exchanged for. */
export const refreshAnswer = z.object({
  accessToken: z.string().describe('Sent as `Authorization: Bearer …`'),
  tokenType: z.literal('Bearer'),
  expiresInSeconds: z.int(),
  refreshToken: z.string().describe('The next one; the one sent no longer works'),
});

/** Exchanges tokens. */
export const TOKEN_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'post',
    path: TOKEN_REFRESH_PATH,
    operationId: 'refreshToken',
    summary: 'Exchange a refresh token',
    description: `Gives an access token of ${ACCESS_MINUTES} minutes and the next refresh token, which works for 7 days. A refresh token that comes twice ends all that came of it.`,
    tag: 'tokens',
    request: { name: 'RefreshRequest', schema: refreshRequest },
    responses: {
      200: { description: 'Both tokens', body: { name: 'RefreshedTokens', schema: refreshAnswer } },
      400: describedProblem('The body is no JSON'),
      401: describedProblem('The token is not known, was used before, was revoked or is over'),
      413: describedProblem('The body is too large'),
      415: describedProblem('The body is no JSON'),
      422: describedProblem('Something in it cannot be taken; `errors` say what'),
      429: describedProblem('Too many from one network', { retryAfter: true }),
    },
  },
];
