import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseExposition, sampleOf } from '~/platform/metrics/testing/parse-exposition';
import { freePort, startBuiltServer, type BuiltServer } from './testing/built-server';
import { hiddenField, Visitor } from './testing/visitor';

const REVIEW = 'routes/interviews.$interviewId.review';

let folder: string;
let port: number;
let server: BuiltServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-metrics-'));
  port = await freePort();
  server = await startBuiltServer({ DATA_FOLDER: folder, METRICS_PORT: String(port) });
});
afterEach(async () => {
  await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const scrape = async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  return answer.text();
};
const figures = async () => parseExposition(await scrape());
const figure = async (name: string, labels: Record<string, string> = {}) =>
  sampleOf(await figures(), `cvstomize_${name}`, labels) ?? 0;

test('what people do moves the figures, and nothing of them is in these', async () => {
  const visitor = new Visitor(server.origin);
  const review = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
  await (await visitor.get('/nobody@example.org?cv=very-secret')).text();
  const submitted = await visitor.post('/generations', {
    interviewId: hiddenField(review.html, 'interviewId'),
    idempotencyKey: hiddenField(review.html, 'idempotencyKey'),
  });
  expect(submitted.status).toBe(303);
  await expect.poll(() => figure('generation_duration_seconds_count', { outcome: 'done' })).toBe(1);

  const after = await figures();
  const now = (name: string, labels: Record<string, string> = {}) =>
    sampleOf(after, `cvstomize_${name}`, labels);
  expect(now('http_requests_total', { route: REVIEW, method: 'GET', status: '2xx' })).toBe(1);
  const start = { route: 'routes/start', method: 'POST', status: '3xx' };
  expect(now('http_requests_total', start)).toBe(1);
  expect(now('http_requests_total', { route: 'routes/$', method: 'GET', status: '4xx' })).toBe(1);
  const measured = now('http_request_duration_seconds_count', { route: REVIEW, method: 'GET' });
  expect(measured).toBe(1);
  expect(now('job_attempts_total', { queue: 'generation', outcome: 'done' })).toBe(1);
  expect(now('pdf_duration_seconds_count', { outcome: 'printed' })).toBe(1);
  expect(now('database_write_duration_seconds_count')).toBeGreaterThan(5);
  expect(now('database_size_bytes', { file: 'database' })).toBeGreaterThan(0);
  expect(now('replication_is_primary')).toBe(1);
  expect(after.get('cvstomize_metrics_unread_total')?.samples).toEqual([]);
  for (const name of ['process_cpu_seconds_total', 'nodejs_eventloop_lag_p99_seconds']) {
    expect(after.has(name)).toBe(true);
  }

  const interviewId = hiddenField(review.html, 'interviewId');
  for (const text of [interviewId, 'nobody@example.org', 'very-secret', visitor.cookieHeader()]) {
    expect(await scrape()).not.toContain(text);
  }
});

test('the series are there from the start, whoever comes and whatever they ask for', async () => {
  const routes = async () =>
    (await figures())
      .get('cvstomize_http_requests_total')
      ?.samples.flatMap(({ labels: { route, status } }) => (status === '5xx' ? [route] : []));
  const atStart = new Set(await routes());
  expect(atStart.size).toBeGreaterThan(50);
  for (let many = 0; many < 50; many += 1) {
    for (const path of [`resumes/${many}-${'x'.repeat(many)}`, `no/such/${many}`]) {
      await (await fetch(`${server.origin}/${path}`, { redirect: 'manual' })).text();
    }
  }
  expect(new Set(await routes())).toEqual(atStart);
  for (const name of ['cvstomize_mails_total', 'cvstomize_rate_limited_total']) {
    const { samples = [] } = (await figures()).get(name) ?? {};
    expect(samples.length).toBeGreaterThan(1);
    expect(samples.every(({ value }) => value === 0)).toBe(true);
  }
});

test('the port people reach has no figures, and SIGTERM closes theirs', async () => {
  expect((await fetch(`${server.origin}/metrics`)).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(200);
  expect(await server.end('SIGTERM')).toBe(0);
  await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow();
});

test('two figures on one port stop the start with a sentence', async () => {
  const taken = startBuiltServer({
    DATA_FOLDER: join(folder, 'second'),
    METRICS_PORT: String(port),
  });
  await expect(taken).rejects.toThrow(/set PORT, or METRICS_PORT, to another one/);
});
