import { createServer, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Metrics } from '~/platform/metrics/metrics';
import { SECOND_MS } from '~/platform/durations';
import { listen } from './listen';

export const METRICS_PATH = '/metrics';
/** Who asks has one line to say. */
const REQUEST_MS = 5 * SECOND_MS;
/** What an answer under way is given to end. */
const CLOSING_MS = SECOND_MS;

export interface MetricsServer {
  /** Where figures are, e.g. `http://127.0.0.1:9464/metrics`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the figures of this process on a listener of their own: the one people reach never has
 * them.
 *
 * @throws {NodeJS.ErrnoException} when it cannot listen.
 */
export async function serveMetrics(
  metrics: Pick<Metrics, 'expose'>,
  { port, host }: { port: number; host: string },
  log: Pick<Logger, 'error'>,
): Promise<MetricsServer> {
  const server = createServer({ requestTimeout: REQUEST_MS }, (request, response) => {
    // Not parsed as an address: what is none (`//`) would throw.
    if (request.url?.split('?', 1)[0] !== METRICS_PATH) {
      refuse(response, 404);
      return;
    }
    if (request.method !== 'GET') {
      refuse(response.setHeader('Allow', 'GET'), 405);
      return;
    }
    metrics.expose().then(
      ({ contentType, text }) => {
        response.setHeader('Content-Type', contentType);
        response.end(text);
      },
      (error: unknown) => {
        log.error({ err: error }, 'figures could not be given');
        refuse(response, 500);
      },
    );
  });
  const origin = await listen(server, port, host);
  return {
    url: `${origin}${METRICS_PATH}`,
    close: () =>
      new Promise((resolve) => {
        const limit = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
        server.close(() => {
          clearTimeout(limit);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function refuse(response: ServerResponse, status: 404 | 405 | 500): void {
  response.writeHead(status).end();
}
