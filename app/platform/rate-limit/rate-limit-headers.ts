import type { Limit } from './limit';

/** How much of a limit is left, and in how many seconds it begins anew. */
export interface WindowStanding {
  limit: Limit;
  remaining: number;
  resetSeconds: number;
}

/** `RateLimit-Policy` and `RateLimit` as draft-ietf-httpapi-ratelimit-headers-10 has them. */
export function rateLimitHeaders({ limit, remaining, resetSeconds }: WindowStanding): {
  'RateLimit-Policy': string;
  RateLimit: string;
} {
  const windowSeconds = Math.round(limit.windowMs / 1_000);
  return {
    'RateLimit-Policy': `"${limit.name}";q=${limit.attempts};w=${windowSeconds}`,
    RateLimit: `"${limit.name}";r=${remaining};t=${resetSeconds}`,
  };
}
