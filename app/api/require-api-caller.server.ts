import { findActor, visitorOf } from '~/composition/guards.server';
import { countRequest } from '~/features/accounts/count-requests.server';
import { acceptApiToken } from '~/features/accounts/tokens/api-tokens.server';
import { SCOPES, type Scope } from '~/features/accounts/tokens/scopes';
import { Failure } from '~/platform/failure';
import { rateLimitHeaders } from '~/platform/rate-limit/rate-limit-headers';

type Arguments = Parameters<typeof findActor>[0];

/** Who calls the API, and what their answers say beside the body. */
export interface ApiCaller {
  personId: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * Who calls the API: by a token that may do this, or by the session of the pages. The call is
 * counted for them.
 *
 * @throws {Failure} `unauthenticated`, `forbidden` @throws {RateLimited} after 100 in 15 minutes.
 */
export async function requireApiCaller(args: Arguments, scope: Scope): Promise<ApiCaller> {
  const caller = await findApiCaller(args, scope);
  if (caller !== null) return caller;
  throw new Failure('unauthenticated', 'Send a token, or log in first and send the session.');
}

/** As `requireApiCaller`; null where nobody says who they are. */
export async function findApiCaller(args: Arguments, scope: Scope): Promise<ApiCaller | null> {
  const token = bearerOf(args.request);
  const personId =
    token === undefined
      ? (await findActor(args))?.personId
      : await requireScope(args, token, scope);
  if (personId === undefined) return null;
  const standing = countRequest(args.context.application, personId);
  return {
    personId,
    headers: { 'Cache-Control': 'no-store', ...rateLimitHeaders(standing) },
  };
}

async function requireScope(args: Arguments, token: string, scope: Scope): Promise<string> {
  const { personId, scopes } = await acceptApiToken(
    args.context.application,
    token,
    visitorOf(args),
  );
  args.context.noticed.personId = personId;
  if (scopes.includes(scope)) return personId;
  throw new Failure(
    'forbidden',
    `This token may not do that. It needs the scope: ${SCOPES[scope]}.`,
  );
}

/** The token a request carries; where it carries one, no cookie counts. */
function bearerOf(request: Request): string | undefined {
  const header = request.headers.get('Authorization');
  if (header === null) return undefined;
  return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
}
