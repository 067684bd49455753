import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
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
 * Gives each request its id, that of the proxy in front where it has one, said in X-Request-Id, and
 * says who sent it. With no proxy in front,
 * headers only a proxy may set are dropped, because Remix and others trust them blindly. What
 * another machine of ours forwards is taken for what that machine says it is, if it signed it; one
 * it did not sign is refused, or two machines with different secrets would forward for ever.
 */
export function identifyRequest(
  config: Pick<Config, 'trustedProxies' | 'cluster'>,
  { clock, log }: { clock: Clock; log: Pick<Logger, 'warn'> },
): RequestHandler {
  const { trustedProxies, cluster } = config;
  const warnOfProxies = warnOnce(log);
  return (request, response, next) => {
    const hops = hopsOf(request);
    // Health is asked for by machines beside us, past the proxies.
    if (hops > 0 || !request.path.startsWith('/health')) warnOfProxies(trustedProxies, hops);
    response.locals.isDirect = !FORWARDED.some((name) => name in request.headers);
    const header = request.get(FORWARDED_HEADER);
    Reflect.deleteProperty(request.headers, FORWARDED_HEADER);
    const forwarded =
      header === undefined || cluster === undefined
        ? undefined
        : readForwarded(
            header,
            { method: request.method, path: request.originalUrl },
            cluster.secrets,
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

/** How many proxies say that they handed a request on. */
const hopsOf = (request: Request): number =>
  request
    .get('X-Forwarded-For')
    ?.split(',')
    .filter((hop) => hop.trim() !== '').length ?? 0;

/**
 * Warns where TRUSTED_PROXIES cannot be right. Too many, and whoever sends the header names the
 * address their limits are counted for; none behind a proxy, and all the world has one address.
 */
function warnOnce(log: Pick<Logger, 'warn'>) {
  let warned = false;
  return (trustedProxies: number, hops: number): void => {
    const tooMany = hops < trustedProxies;
    const none = trustedProxies === 0 && hops > 0;
    if (warned || !(tooMany || none)) return;
    warned = true;
    log.warn(
      { trustedProxies, hops },
      tooMany
        ? 'TRUSTED_PROXIES is larger than what stands in front: addresses can be made up'
        : 'X-Forwarded-For arrives and TRUSTED_PROXIES is 0: behind a proxy everybody has its address',
    );
  };
}

function identify(request: Request, locals: Express.Locals, trustedProxies: number): void {
  // Fly's edge sets its own and hands on whatever else arrives.
  const given = request.get('Fly-Request-Id') ?? request.get('X-Request-Id');
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
