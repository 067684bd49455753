import type { RequestHandler } from 'express';
import { PROBLEM_TYPE, problemSchema } from '~/api/problem';
import type { Application } from '~/composition/application.server';
import { findMaintenance } from '~/composition/find-maintenance.server';
import { MINUTE_MS, SECOND_MS } from '~/platform/durations';
import { cachedFor } from '~/platform/metrics/cached-for.server';
import { answerPlainly } from '../plain-page';

/** How soon a machine notices, and how often it looks. */
const LOOK_EVERY_MS = SECOND_MS;
/** Where nobody said how long it takes, or it takes longer than was said. */
const TRY_AGAIN_MS = 10 * MINUTE_MS;
/** Webhooks are of those who would not come again; operators log in, and have their pages. */
const SERVED = /^\/(?:webhooks|operations|log-in|log-out)(?:[/.]|$)/;
const SAID = {
  title: 'We are working on CVstomize',
  message: 'What you saved before is safe. Please come back in a little while.',
};

/** Refuses everybody but operators while the site is in maintenance. */
export function refuseInMaintenance(
  application: Pick<Application, 'clock' | 'config' | 'database' | 'flags'>,
): RequestHandler {
  const { clock } = application;
  const look = cachedFor(LOOK_EVERY_MS, () => findMaintenance(application));
  return (request, response, next) => {
    // What another machine hands on, it has let in.
    const isServed = response.locals.forwarded !== undefined || SERVED.test(request.path);
    const mode = isServed ? undefined : look();
    if (mode === undefined) {
      next();
      return;
    }
    const leftMs = (mode.until?.getTime() ?? 0) - clock().getTime();
    const retryAfterSeconds = Math.ceil((leftMs > 0 ? leftMs : TRY_AGAIN_MS) / SECOND_MS);
    response.set('Retry-After', String(retryAfterSeconds));
    if (request.path.startsWith('/api/')) {
      const problem = problemSchema.parse({
        ...{ type: 'about:blank', title: 'Service Unavailable', status: 503 },
        ...{ detail: `${SAID.title}. ${SAID.message}`, kind: 'unavailable', retryAfterSeconds },
      });
      response.status(503).set('Cache-Control', 'no-store').type(PROBLEM_TYPE).json(problem);
      return;
    }
    answerPlainly(request, response, { status: 503, ...SAID });
  };
}
