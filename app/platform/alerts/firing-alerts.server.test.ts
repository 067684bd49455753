import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listFiringAlerts } from './firing-alerts.server';

let server: Server;
let url: string;
let asked: string[];
let answer: { status: number; body: string } | null;

beforeEach(async () => {
  asked = [];
  answer = { status: 200, body: '[]' };
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (answer !== null) response.writeHead(answer.status).end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const fires = (alertname: string, startsAt: string, labels: Record<string, string> = {}) => ({
  labels: { alertname, severity: 'warning', ...labels },
  annotations: { summary: `${alertname} says so`, runbook: 'x.md' },
  startsAt,
  fingerprint: 'f',
});

it('says what fires, the longest first, with what it is about', async () => {
  answer = {
    status: 200,
    body: JSON.stringify([
      fires('CpuHigh', '2026-12-01T12:00:00Z', { instance: 'm1', job: 'cvstomize' }),
      fires('BackupOld', '2026-12-01T09:00:00Z'),
    ]),
  };
  expect(await listFiringAlerts(url)).toEqual([
    {
      ...{ name: 'BackupOld', severity: 'warning', summary: 'BackupOld says so', about: '' },
      since: new Date('2026-12-01T09:00:00Z'),
    },
    {
      ...{ name: 'CpuHigh', severity: 'warning', summary: 'CpuHigh says so' },
      ...{ about: 'instance m1', since: new Date('2026-12-01T12:00:00Z') },
    },
  ]);
  expect(asked).toEqual(['/api/v2/alerts?silenced=false&inhibited=false']);
});

it('says that it does not know where the answer is none', async () => {
  for (const wrong of [
    { status: 500, body: '[]' },
    { status: 200, body: '<html>' },
    { status: 200, body: '{"alerts":[]}' },
    { status: 200, body: '[{"labels":{"alertname":1}}]' },
  ]) {
    answer = wrong;
    expect(await listFiringAlerts(url)).toBe('unreachable');
  }
  answer = null;
  expect(await listFiringAlerts(url, 50)).toBe('unreachable');
  expect(await listFiringAlerts('http://127.0.0.1:1')).toBe('unreachable');
});
