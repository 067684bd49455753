import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { loggablePath } from '~/platform/http/loggable-path';

/** Asked so often that they would drown the rest. */
const QUIET = /^\/(health|assets|fonts|favicon)/;

/** One line a request, when it is over: no query, no address, no header, no body. */
export function logAccess(log: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const { method, originalUrl } = request;
    response.once('close', () => {
      const line = {
        requestId: response.locals.requestId,
        method,
        path: loggablePath(originalUrl),
        status: response.statusCode,
        ms: Math.round((performance.now() - startedAt) * 10) / 10,
        ...(response.locals.answeredBy === undefined
          ? {}
          : { answeredBy: response.locals.answeredBy }),
        ...(response.writableFinished ? {} : { aborted: true }),
      };
      log[QUIET.test(originalUrl) ? 'debug' : 'info'](line, 'request');
    });
    next();
  };
}
