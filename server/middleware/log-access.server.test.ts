import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, expect, it } from 'vitest';
import { openLogger } from '~/platform/observability/logger.server';
import { logAccess } from './log-access';

const SLOW_MS = 100;
/** Longer than any answer here takes, on a busy machine, too. */
const NEVER_SLOW_MS = 600_000;

let logged: Record<string, unknown>[];
let server: Server | undefined;

/** Serves answers of many kinds. @returns where. */
async function serve(slowMs: number): Promise<string> {
  logged = [];
  const log = openLogger('debug', {
    destination: { write: (line) => void logged.push(JSON.parse(line) as never) },
  });
  const host = express();
  host.use(logAccess(log, { slowMs }));
  host.get('/late', (_request, response) => {
    setTimeout(() => response.send('late'), 2 * SLOW_MS);
  });
  host.get('/events', (_request, response) => {
    response.type('text/event-stream').write(':\n\n');
    setTimeout(() => response.end(), 2 * SLOW_MS);
  });
  host.get(['/broken', '/health/ready'], (_request, response) => {
    response.status(503).send('broken');
  });
  host.get('/soon', (_request, response) => {
    response.send('soon');
  });
  server = createServer(host).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(() => new Promise((resolve) => server?.close(resolve)));

async function lineOf(path: string, slowMs: number): Promise<Record<string, unknown>> {
  await (await fetch(`${await serve(slowMs)}${path}`)).text();
  await expect.poll(() => logged).toHaveLength(1);
  return logged[0] ?? {};
}

it.each([
  ['/soon', NEVER_SLOW_MS, { level: 'info', status: 200 }, false],
  ['/late', SLOW_MS, { level: 'warn', status: 200, slow: true }, true],
  ['/events', SLOW_MS, { level: 'info', status: 200 }, false],
  ['/broken', NEVER_SLOW_MS, { level: 'warn', status: 503 }, false],
  // Asked every few seconds; readiness has its own figures and alerts.
  ['/health/ready', NEVER_SLOW_MS, { level: 'debug', status: 503 }, false],
])('of %s, slow from %i ms on, writes %o', async (path, slowMs, line, slow) => {
  const written = await lineOf(path, slowMs);
  expect(written).toMatchObject({ msg: 'request', path, ...line });
  expect('slow' in written).toBe(slow);
});
