import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import { FORWARDED_HEADER, readForwarded, type Forwarded } from '../cluster/forwarded';
import { answerPlainly } from '../plain-page';

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
 * Gives each request its id, said in X-Request-Id, and says who sent it. With no proxy in front,
 * headers only a proxy may set are dropped, because Remix and others trust them blindly. What
 * another machine of ours forwards is taken for what that machine says it is, if it signed it; one
 * it did not sign is refused, or two machines with different secrets would forward for ever.
 */
export function identifyRequest(
  config: Pick<Config, 'trustedProxies' | 'cluster'>,
  clock: Clock,
): RequestHandler {
  const { trustedProxies, cluster } = config;
  return (request, response, next) => {
    response.locals.isDirect = !FORWARDED.some((name) => name in request.headers);
    const header = request.get(FORWARDED_HEADER);
    Reflect.deleteProperty(request.headers, FORWARDED_HEADER);
    const forwarded =
      header === undefined || cluster === undefined
        ? undefined
        : readForwarded(
            header,
            { method: request.method, path: request.originalUrl },
            cluster.secret,
            clock(),
          );
    if (forwarded === undefined) identify(request, response.locals, trustedProxies);
    else accept(forwarded, response.locals);
    response.set('X-Request-Id', response.locals.requestId);
    if (header !== undefined && cluster !== undefined && forwarded === undefined) {
      response.set('Connection', 'close');
      answerPlainly(request, response, {
        status: 400,
        title: 'This was not forwarded by one of us',
        message:
          'Nothing was done. If you run this site: CLUSTER_SECRET and the clocks must agree on all machines.',
      });
      return;
    }
    next();
  };
}

function identify(request: Request, locals: Express.Locals, trustedProxies: number): void {
  const given = request.get('X-Request-Id');
  const trusted = trustedProxies > 0 && given !== undefined && SANE_ID.test(given);
  locals.requestId = trusted ? given : randomUUID();
  if (trustedProxies === 0) {
    for (const name of FORWARDED) Reflect.deleteProperty(request.headers, name);
  }
  const host = request.get('X-Forwarded-Host')?.split(',')[0]?.trim() ?? request.get('Host');
  locals.client = {
    address: request.ip ?? '',
    protocol: request.protocol === 'https' ? 'https' : 'http',
    host: host ?? '',
  };
}

function accept(forwarded: Forwarded, locals: Express.Locals): void {
  locals.forwarded = forwarded;
  locals.requestId = forwarded.requestId;
  locals.client = forwarded.client;
}
