import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadOnly } from '#db/client';
import { generations, resumes } from '#db/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBuiltServer, type BuiltServer } from './testing/built-server';
import { hiddenField, Visitor } from './testing/visitor';

let folder: string;
let server: BuiltServer | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-stop-'));
});
afterEach(async () => {
  await server?.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('SIGTERM lets a running generation end, then exits 0', async () => {
  server = await startBuiltServer({ DATA_FOLDER: folder });
  const visitor = new Visitor(server.origin);
  const review = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
  const submitted = await visitor.post('/generations', {
    interviewId: hiddenField(review.html, 'interviewId'),
    idempotencyKey: hiddenField(review.html, 'idempotencyKey'),
  });
  expect(submitted.status).toBe(303);
  await expect
    .poll(async () => (await visitor.get(submitted.headers.get('Location')!)).status)
    .toBeGreaterThanOrEqual(200);
  expect(await server.end('SIGTERM')).toBe(0);
  const database = openReadOnly(join(folder, 'cvstomize.sqlite'));
  const [generation] = database.read.select().from(generations).all();
  // Either it ended, or it was given back untouched for the next process.
  expect(['done', 'queued', 'running']).toContain(generation?.state);
  expect(database.read.select().from(resumes).all()).toHaveLength(
    generation?.state === 'done' ? 1 : 0,
  );
  database.close();
});

test('an open event stream does not hold up the stop', async () => {
  server = await startBuiltServer({ DATA_FOLDER: folder, DRAIN_SECONDS: '90' });
  const visitor = new Visitor(server.origin);
  const review = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
  const submitted = await visitor.post('/generations', {
    interviewId: hiddenField(review.html, 'interviewId'),
    idempotencyKey: hiddenField(review.html, 'idempotencyKey'),
  });
  const stream = visitor
    .get(`${submitted.headers.get('Location')!}/events`)
    .then((response) => response.text())
    .catch(() => undefined);
  const started = Date.now();
  expect(await server.end('SIGTERM')).toBe(0);
  await stream;
  expect(Date.now() - started).toBeLessThan(60_000);
});

test('a request and a job that never end share one time to end in', async () => {
  const drainSeconds = 12;
  const chromium = join(folder, 'never-ready');
  writeFileSync(chromium, '#!/bin/sh\nexec sleep 600\n', { mode: 0o755 });
  server = await startBuiltServer({
    DATA_FOLDER: folder,
    DRAIN_SECONDS: String(drainSeconds),
    CHROMIUM_PATH: chromium,
  });
  const visitor = new Visitor(server.origin);
  const review = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
  await visitor.post('/generations', {
    interviewId: hiddenField(review.html, 'interviewId'),
    idempotencyKey: hiddenField(review.html, 'idempotencyKey'),
  });
  const database = openReadOnly(join(folder, 'cvstomize.sqlite'));
  const stateOf = () => database.read.select().from(generations).all()[0]?.state;
  await expect.poll(stateOf).toBe('running');
  const headers = { Origin: server.origin, 'Content-Length': '20', Expect: '100-continue' };
  const request = send(`${server.origin}/forgotten-password`, { method: 'POST', headers });
  request.on('error', () => undefined);
  request.flushHeaders();
  // One that has not arrived would not be waited for.
  await once(request, 'continue');
  request.write('email=');
  const startedAt = performance.now();
  expect(await server.end('SIGTERM')).toBe(0);
  const tookSeconds = (performance.now() - startedAt) / 1_000;
  expect(tookSeconds).toBeGreaterThanOrEqual(drainSeconds);
  // 5 s for closing what does not close, as this browser: less than if each had its own time.
  expect(tookSeconds).toBeLessThan(2 * drainSeconds + 5);
  expect(stateOf()).not.toBe('failed');
  database.close();
});
