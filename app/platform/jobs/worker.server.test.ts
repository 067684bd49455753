import { openTestDatabase } from '#db/testing';
import { jobs } from '#db/schema';
import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { singleMachine } from '~/platform/litefs/single-machine';
import { complete, enqueue, type LeasedJob } from './queue.server';
import { startWorker, type JobHandler, type Worker } from './worker.server';

const log = pino({ level: 'silent' });
let db: ReturnType<typeof openTestDatabase>;
let worker: Worker | undefined;

beforeEach(() => {
  db = openTestDatabase();
});
afterEach(async () => {
  await worker?.stop({ graceMs: 0 });
  worker = undefined;
  db.remove();
});

const add = (key: string, maxAttempts = 3) =>
  db.database.write((tx) =>
    enqueue(tx, { queue: 'print', idempotencyKey: key, payload: key, maxAttempts }, new Date()),
  );
const start = (handler: JobHandler, now = () => new Date()) =>
  (worker = startWorker({
    database: db.database,
    clock: now,
    log,
    replication: singleMachine('test', 'local'),
    takesOver: false,
    handlers: { print: handler },
  }));
const finish = (job: LeasedJob) => db.database.write((tx) => complete(tx, job, new Date()));
const states = () =>
  db.database.read
    .select()
    .from(jobs)
    .all()
    .map(({ state }) => state);

test('every job runs once and no more than the allowed number at a time', async () => {
  for (let index = 0; index < 12; index += 1) add(`job-${index}`);
  let running = 0;
  let most = 0;
  const seen: unknown[] = [];
  start({
    concurrency: 3,
    async run(job) {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push(job.payload);
      finish(job);
      running -= 1;
    },
  });
  await vi.waitFor(() => expect(states().every((state) => state === 'done')).toBe(true), 5_000);
  expect(most).toBe(3);
  expect(new Set(seen).size).toBe(12);
  expect(seen).toHaveLength(12);
});

test('a job enqueued while the worker sleeps is found after a nudge', async () => {
  start({ concurrency: 1, run: async (job) => finish(job) });
  add('late');
  worker?.nudge();
  await vi.waitFor(() => expect(states()).toEqual(['done']));
});

test('a failing job is tried again and buried after its last attempt', async () => {
  let now = Date.now();
  const attempts: number[] = [];
  const buried: unknown[] = [];
  start(
    {
      concurrency: 1,
      async run(job) {
        attempts.push(job.attempt);
        throw new Error('broken');
      },
      onDead: (_tx, job) => void buried.push(job.payload),
    },
    () => new Date(now),
  );
  add('bad', 3);
  await vi.waitFor(
    () => {
      now += 10_000;
      worker?.nudge();
      expect(states()).toEqual(['dead']);
    },
    { timeout: 5_000, interval: 20 },
  );
  expect(attempts).toEqual([1, 2, 3]);
  expect(buried).toEqual(['bad']);
});

test('stopping waits for what is under way', async () => {
  add('slow');
  let ended = false;
  start({
    concurrency: 1,
    async run(job) {
      await new Promise((resolve) => setTimeout(resolve, 80));
      finish(job);
      ended = true;
    },
  });
  await vi.waitFor(() => expect(states()).toEqual(['leased']));
  await worker?.stop({ graceMs: 5_000 });
  expect(ended).toBe(true);
});

test('what does not end in time is given back and its late result refused', async () => {
  add('stuck');
  let late: unknown;
  start({
    concurrency: 1,
    async run(job) {
      await new Promise((resolve) => setTimeout(resolve, 120));
      try {
        finish(job);
      } catch (error) {
        late = error;
        throw error;
      }
    },
  });
  await vi.waitFor(() => expect(states()).toEqual(['leased']));
  await worker?.stop({ graceMs: 10 });
  expect(states()).toEqual(['waiting']);
  await vi.waitFor(() => expect((late as Error).name).toBe('LeaseLost'));
  expect(db.database.read.select().from(jobs).get()?.attempts).toBe(0);
});
