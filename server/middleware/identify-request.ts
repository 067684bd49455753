import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

/** What a proxy may hand us; anything else could forge log lines. */
const SANE_ID = /^[A-Za-z0-9_-]{8,64}$/;
const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
];

/**
 * Gives each request its id, said in X-Request-Id. With no proxy in front, headers only a proxy
 * may set are dropped, because Remix and others trust them blindly.
 */
export function identifyRequest(trustedProxies: number): RequestHandler {
  return (request, response, next) => {
    const given = request.get('X-Request-Id');
    const trusted = trustedProxies > 0 && given !== undefined && SANE_ID.test(given);
    response.locals.requestId = trusted ? given : randomUUID();
    response.set('X-Request-Id', response.locals.requestId);
    if (trustedProxies === 0)
      for (const name of FORWARDED) Reflect.deleteProperty(request.headers, name);
    next();
  };
}
