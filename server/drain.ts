import type { IncomingMessage, Server, ServerResponse } from 'node:http';

const SWEEP_EVERY_MS = 100;
/** Closed at once, a client that still sends would be reset before it has read its answer. */
const ANSWER_READ_MS = 500;

export interface Drain {
  isDraining: () => boolean;
  /** Says that it will stop, while everything is still answered. */
  announce(): void;
  /**
   * Stops accepting, ends event streams at once (browsers reconnect elsewhere), and waits for the
   * requests under way; not for the rest of a body whose request is answered.
   *
   * @returns how many had to be cut off after `graceMs`.
   */
  drain(graceMs: number): Promise<number>;
}

/** Watches a server's requests, so that it can be stopped without cutting any off. */
export function watchForDrain(server: Server): Drain {
  const underWay = new Set<ServerResponse>();
  /** Answered before they were read to their end, by when that was. */
  const unread = new Map<IncomingMessage, number>();
  let draining = false;

  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    response.once('finish', () => {
      if (request.complete) return;
      unread.set(request, performance.now());
      request.once('close', () => unread.delete(request));
    });
    if (draining) response.setHeader('Connection', 'close');
  });

  function sweep(): void {
    for (const response of underWay) {
      if (isEventStream(response)) response.destroy();
      else if (!response.headersSent) response.setHeader('Connection', 'close');
    }
    for (const [request, answeredAt] of unread) {
      if (performance.now() - answeredAt >= ANSWER_READ_MS) request.socket.destroy();
    }
    server.closeIdleConnections();
  }

  return {
    isDraining: () => draining,
    announce() {
      draining = true;
    },
    async drain(graceMs) {
      draining = true;
      const closed = new Promise<boolean>((resolve) => server.close(() => resolve(true)));
      sweep();
      const sweeper = setInterval(sweep, SWEEP_EVERY_MS);
      let limit: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        limit = setTimeout(() => resolve(false), graceMs);
      });
      const inTime = await Promise.race([closed, late]);
      clearInterval(sweeper);
      clearTimeout(limit);
      const cut = underWay.size;
      if (!inTime) server.closeAllConnections();
      return inTime ? 0 : cut;
    },
  };
}

function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader('Content-Type')).startsWith('text/event-stream');
}
