import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLogger } from '~/platform/observability/logger.server';
import { logAccess } from './log-access';

const SLOW_MS = 100;

let logged: Record<string, unknown>[];
let server: Server;
let origin: string;

beforeEach(async () => {
  logged = [];
  const log = openLogger('debug', {
    destination: { write: (line) => void logged.push(JSON.parse(line) as never) },
  });
  const host = express();
  host.use(logAccess(log, { slowMs: SLOW_MS }));
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
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

async function lineOf(path: string): Promise<Record<string, unknown>> {
  await (await fetch(`${origin}${path}`)).text();
  await expect.poll(() => logged).toHaveLength(1);
  return logged[0] ?? {};
}

it.each([
  ['/soon', { level: 'info', status: 200 }, false],
  ['/late', { level: 'warn', status: 200, slow: true }, true],
  ['/events', { level: 'info', status: 200 }, false],
  ['/broken', { level: 'warn', status: 503 }, false],
  // Asked every few seconds; readiness has its own figures and alerts.
  ['/health/ready', { level: 'debug', status: 503 }, false],
])('of %s writes %o', async (path, line, slow) => {
  const written = await lineOf(path);
  expect(written).toMatchObject({ msg: 'request', path, ...line });
  expect('slow' in written).toBe(slow);
});
