import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerProblems } from '~/api/answer-problems';
import { ENDPOINTS } from '~/api/endpoints';
import { openApiDocument } from '~/api/openapi-document';
import { sessionCookieName } from '~/features/accounts/session-cookie-name';

/** The OpenAPI document. */
export const loader = answerProblems(({ context }: LoaderFunctionArgs) => {
  const { publicUrl: url, secureCookies } = context.application.config;
  const site = { url, sessionCookie: sessionCookieName(secureCookies) };
  return Response.json(openApiDocument(ENDPOINTS, site), {
    headers: { 'Cache-Control': 'public, max-age=300' },
  });
});
