import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { SECOND_MS } from '~/platform/durations';
import { loggablePath } from '~/platform/http/loggable-path';

/** Asked so often that they would drown the rest. */
const QUIET = /^\/(health|assets|fonts|favicon)/;

/** What pages take is a tenth of it: whoever waited so long noticed. */
const SLOW_MS = 2 * SECOND_MS;

/**
 * One line a request, when it is over: no query, no address, no header, no body. What was slow or
 * failed is a warning; what it failed of is logged where it was met.
 *
 * @param slowMs from how long on an answer is slow; event streams last as long as somebody watches.
 */
export function logAccess(log: Logger, { slowMs = SLOW_MS } = {}): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const { method, originalUrl } = request;
    response.once('close', () => {
      const ms = performance.now() - startedAt;
      const slow = ms >= slowMs && !isEventStream(response);
      const line = {
        requestId: response.locals.requestId,
        method,
        path: loggablePath(originalUrl),
        status: response.statusCode,
        ms: Math.round(ms * 10) / 10,
        ...(slow ? { slow } : {}),
        ...(response.locals.answeredBy === undefined
          ? {}
          : { answeredBy: response.locals.answeredBy }),
        ...(response.writableFinished ? {} : { aborted: true }),
      };
      const level = slow || response.statusCode >= 500 ? 'warn' : 'info';
      log[QUIET.test(originalUrl) ? 'debug' : level](line, 'request');
    });
    next();
  };
}

const isEventStream = (response: Response): boolean =>
  String(response.getHeader('Content-Type')).startsWith('text/event-stream');
