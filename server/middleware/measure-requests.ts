import type { RequestHandler, Response } from 'express';
import { just, type Metrics } from '~/platform/metrics/metrics';
import { UNMATCHED, type RouteNames } from '../route-names';

/** What the host answers itself: health, files, and what it refuses before any route is asked. */
const HOST = 'host';
const METHODS = ['GET', 'HEAD', 'POST'] as const;
const STATUSES = ['1xx', '2xx', '3xx', '4xx', '5xx', 'aborted'] as const;
/** In seconds; 0.2 and 5 are what pages promise and what somebody is woken for. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60];

/**
 * Counts requests by route, method and class of status, and measures how long they take until the
 * last byte was handed on. Event streams are counted and not measured: they last as long as
 * somebody watches. What another machine answered is counted there, and here apart.
 */
export function measureRequests(metrics: Metrics, routes: readonly string[]): RequestHandler {
  const labels = { route: [HOST, UNMATCHED, ...routes], method: METHODS };
  const requests = metrics.counter({
    name: 'cvstomize_http_requests_total',
    help: 'Requests answered by this machine',
    labels: { ...labels, status: STATUSES },
  });
  // A series that begins with its first failure shows no rise: failures begin at 0.
  for (const route of labels.route) {
    for (const method of ['GET', 'POST'] as const)
      requests.add({ route, method, status: '5xx' }, 0);
  }
  const seconds = metrics.histogram({
    name: 'cvstomize_http_request_duration_seconds',
    help: 'Time from the request to the last byte of its answer, event streams left out',
    labels,
    buckets: BUCKETS,
  });
  const forwarded = metrics.counter({
    name: 'cvstomize_http_requests_forwarded_total',
    help: 'Requests that another machine answered for this one',
    labels: {},
  });
  let underWay = 0;
  metrics.gauge(
    {
      name: 'cvstomize_http_requests_under_way',
      help: 'Requests whose answer is not yet whole, event streams included',
      labels: {},
    },
    () => just(underWay),
  );
  return (request, response, next) => {
    const startedAt = performance.now();
    const method = request.method as (typeof METHODS)[number];
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
      const { route = HOST, answeredBy } = response.locals;
      if (answeredBy !== undefined) {
        forwarded.add({});
        return;
      }
      requests.add({ route, method, status: statusOf(response) });
      if (isEventStream(response)) return;
      seconds.observe({ route, method }, (performance.now() - startedAt) / 1_000);
    });
    next();
  };
}

/** Notes which route a request is for. Before it stands what the host answers itself. */
export function nameRoute(names: RouteNames): RequestHandler {
  return (request, response, next) => {
    response.locals.route = names.of(request.path);
    next();
  };
}

function statusOf(response: Response): (typeof STATUSES)[number] {
  if (!response.writableFinished) return 'aborted';
  return `${Math.floor(response.statusCode / 100)}xx` as (typeof STATUSES)[number];
}

const isEventStream = (response: Response): boolean =>
  String(response.getHeader('Content-Type')).startsWith('text/event-stream');
