import { Router } from 'express';
import { isLoopback } from '~/platform/http/is-loopback';
import type { Readiness } from '~/features/operations/readiness.server';

/**
 * `/health` says that the process answers; `/health/ready` whether it should be given requests; it
 * should while a part is only degraded. Part by part it says so to this machine alone: strangers need
 * not know what we are made of, and operators have it on their pages. Neither starts any work.
 */
export function answerHealth(readiness: Readiness, isDraining: () => boolean): Router {
  const router = Router();
  router.use('/health', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/health/ready', (request, response) => {
    const { parts } = readiness.report();
    const draining = isDraining();
    const states = Object.values(parts).map(({ state }) => state);
    const serves = states.every((state) => state === 'ok' || state === 'degraded');
    const ready = states.includes('degraded') ? 'degraded' : 'ready';
    const status = draining ? 'draining' : serves ? ready : 'not ready';
    const here = response.locals.isDirect && isLoopback(request.socket.remoteAddress ?? '');
    response.status(serves && !draining ? 200 : 503).json(here ? { status, parts } : { status });
  });
  return router;
}
