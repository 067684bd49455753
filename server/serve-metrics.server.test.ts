import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Metrics } from '~/platform/metrics/metrics';
import { openPrometheusMetrics } from '~/platform/metrics/prometheus-metrics.server';
import { parseExposition, sampleOf } from '~/platform/metrics/testing/parse-exposition';
import { listen } from './listen';
import { freePort } from './testing/built-server';
import { smallBuild } from './testing/small-build';
import { startTestHost, type TestHost } from './testing/test-host';

let open: () => void = () => undefined;
let opened = Promise.resolve();
const build = smallBuild({
  'people/:name': () => new Response('somebody'),
  moved: () => new Response(null, { status: 303, headers: { Location: '/people/x' } }),
  broken: () => new Response('no', { status: 500 }),
  events: () => new Response('data: x\n\n', { headers: { 'Content-Type': 'text/event-stream' } }),
  slow: async () => {
    await opened;
    return new Response('at last');
  },
  '*': () => new Response('Nothing here', { status: 404 }),
});

let port: number;
let metrics: Metrics;
let host: TestHost | undefined;
beforeEach(async () => {
  port = await freePort();
  metrics = await openPrometheusMetrics();
  opened = new Promise((resolve) => (open = resolve));
  host = await startTestHost(build, { METRICS_PORT: String(port) }, () => ({ metrics }));
});
afterEach(async () => {
  open();
  await host?.remove();
  host = undefined;
});

const figuresAt = (path: string, method = 'GET') =>
  fetch(`http://127.0.0.1:${port}${path}`, { method });
const families = async () => parseExposition(await (await figuresAt('/metrics')).text());
const requests = async (route: string, status: string, method = 'GET') =>
  sampleOf(await families(), 'cvstomize_http_requests_total', { route, method, status });
const get = async (path: string) => {
  const response = await fetch(`${host!.url}${path}`, { redirect: 'manual' });
  await response.arrayBuffer();
};

describe('figures of requests', () => {
  it('are by route, method and class of status, and hold nothing of an address', async () => {
    for (const path of ['/people/marta', '/people/jan?cv=secret', '/moved', '/broken']) {
      await get(path);
    }
    await get('/marta.kowalska@example.org');
    expect(await requests('people/:name', '2xx')).toBe(2);
    expect(await requests('moved', '3xx')).toBe(1);
    expect(await requests('broken', '5xx')).toBe(1);
    expect(await requests('*', '4xx')).toBe(1);
    const durations = await families();
    const count = 'cvstomize_http_request_duration_seconds_count';
    expect(sampleOf(durations, count, { route: 'people/:name', method: 'GET' })).toBe(2);
    expect(await (await figuresAt('/metrics')).text()).not.toMatch(/marta|jan|secret/);
  });

  it('count what the host answers itself apart, and what it refuses at its route', async () => {
    await get('/health');
    await get('/favicon.svg');
    const elsewhere = { method: 'POST', headers: { Origin: 'https://elsewhere.example' } };
    await (await fetch(`${host!.url}/moved`, elsewhere)).text();
    expect(await requests('host', '2xx')).toBe(2);
    expect(await requests('moved', '4xx', 'POST')).toBe(1);
  });

  it('leave event streams out of the durations, and methods nobody foresaw are "other"', async () => {
    await get('/events');
    await (await fetch(`${host!.url}/moved`, { method: 'PROPFIND' })).text();
    expect(await requests('events', '2xx')).toBe(1);
    const measured = (await families()).get('cvstomize_http_request_duration_seconds');
    expect(measured?.samples.some(({ labels }) => labels['route'] === 'events')).toBe(false);
    const counted = (await families()).get('cvstomize_http_requests_total');
    expect(counted?.samples.map(({ labels }) => labels['method'])).toContain('other');
  });

  it('say what is under way', async () => {
    const answer = get('/slow');
    const underWay = async () => sampleOf(await families(), 'cvstomize_http_requests_under_way');
    await expect.poll(underWay).toBe(1);
    open();
    await answer;
    await expect.poll(underWay).toBe(0);
  });

  it('count a request whose client went away as aborted', async () => {
    const leave = new AbortController();
    const answer = fetch(`${host!.url}/slow`, { signal: leave.signal }).catch(() => undefined);
    await expect
      .poll(async () => sampleOf(await families(), 'cvstomize_http_requests_under_way'))
      .toBe(1);
    leave.abort();
    await answer;
    await expect.poll(() => requests('slow', 'aborted')).toBe(1);
  });
});

describe('figures of readiness', () => {
  it('say what the readiness page says', async () => {
    const part = async (name: string, state: string) =>
      sampleOf(await families(), 'cvstomize_part_state', { part: name, state });
    await expect.poll(() => part('storage', 'ok')).toBe(1);
    expect(await part('storage', 'failed')).toBe(0);
    expect(await part('database', 'ok')).toBe(1);
    // No model is set up.
    expect(await part('models', 'ok')).toBeUndefined();
    expect(
      sampleOf(await families(), 'cvstomize_backup_last_good_timestamp_seconds'),
    ).toBeUndefined();
  });
});

describe('the listener of figures', () => {
  it('is not the one that people reach', async () => {
    const reached = await fetch(`${host!.url}/metrics`);
    expect([reached.status, await reached.text()]).toEqual([404, 'Nothing here']);
  });

  it('has that one page', async () => {
    const answer = await figuresAt('/metrics');
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    for (const path of ['/', '//', '/metrics/x', '/%']) {
      expect((await figuresAt(path)).status).toBe(404);
    }
    expect((await figuresAt('/metrics?format=text')).status).toBe(200);
    const posted = await figuresAt('/metrics', 'POST');
    expect([posted.status, posted.headers.get('Allow')]).toEqual([405, 'GET']);
  });

  it('answers while the server drains, and is closed with it', async () => {
    const answer = get('/slow');
    const underWay = async () => sampleOf(await families(), 'cvstomize_http_requests_under_way');
    await expect.poll(underWay).toBe(1);
    const stopped = host!.stop();
    await expect(get('/health')).rejects.toThrow();
    expect(await underWay()).toBe(1);
    open();
    await answer;
    await stopped;
    await expect(figuresAt('/metrics')).rejects.toThrow();
  });

  it('is missing where no port is set', async () => {
    await host?.remove();
    host = await startTestHost(build);
    await expect(figuresAt('/metrics')).rejects.toThrow();
  });

  it('stops the start, with everything closed, where its port is taken', async () => {
    await host?.remove();
    host = undefined;
    const squatter = createServer();
    await listen(squatter, port, '127.0.0.1');
    const start = startTestHost(build, { METRICS_PORT: String(port) });
    await expect(start).rejects.toThrow('EADDRINUSE');
    await new Promise((resolve) => squatter.close(resolve));
  });
});
