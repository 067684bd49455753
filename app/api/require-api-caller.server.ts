import { findActor } from '~/composition/guards.server';
import { countRequest } from '~/features/accounts/count-requests.server';
import { Failure } from '~/platform/failure';
import { rateLimitHeaders } from '~/platform/rate-limit/rate-limit-headers';

/** Who calls the API, and what their answers say beside the body. */
export interface ApiCaller {
  personId: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * Who calls the API, by the same session as the pages. The call is counted for them.
 *
 * @throws {Failure} `unauthenticated` @throws {RateLimited} after 100 in 15 minutes.
 */
export async function requireApiCaller(args: Parameters<typeof findActor>[0]): Promise<ApiCaller> {
  const actor = await findActor(args);
  if (actor === null) throw new Failure('unauthenticated', 'Log in first, then send the session.');
  const standing = countRequest(args.context.application, actor.personId);
  return {
    personId: actor.personId,
    headers: { 'Cache-Control': 'no-store', ...rateLimitHeaders(standing) },
  };
}
