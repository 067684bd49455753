import { openTestDatabase } from '#db/testing';
import { jobs } from '#db/schema';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '~/testing/eventually';
import { watchRequests } from '~/platform/litefs/executed-requests.server';
import { replicatedDatabase } from '~/platform/litefs/replicated-database.server';
import { singleMachine } from '~/platform/litefs/single-machine';
import { testReplication, type TestReplication } from '~/platform/litefs/testing/test-replication';
import { claim, complete, enqueue, type LeasedJob } from './queue.server';
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
  await eventually(() => expect(states().every((state) => state === 'done')).toBe(true));
  expect(most).toBe(3);
  expect(new Set(seen).size).toBe(12);
  expect(seen).toHaveLength(12);
});

test('a job enqueued while the worker sleeps is found after a nudge', async () => {
  start({ concurrency: 1, run: async (job) => finish(job) });
  add('late');
  worker?.nudge();
  await eventually(() => expect(states()).toEqual(['done']));
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
  await eventually(() => {
    now += 10_000;
    worker?.nudge();
    expect(states()).toEqual(['dead']);
  });
  expect(attempts).toEqual([1, 2, 3]);
  expect(buried).toEqual(['bad']);
});

/** What a job waits for until a test lets it go on. */
function openGate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

test('stopping waits for what is under way', async () => {
  add('slow');
  const { opened, open } = openGate();
  let ended = false;
  start({
    concurrency: 1,
    async run(job) {
      await opened;
      finish(job);
      ended = true;
    },
  });
  await eventually(() => expect(states()).toEqual(['leased']));
  const stopped = worker?.stop({ graceMs: 30_000 });
  open();
  await stopped;
  expect(ended).toBe(true);
});

test('what does not end in time is given back and its late result refused', async () => {
  add('stuck');
  const { opened, open } = openGate();
  let late: unknown;
  start({
    concurrency: 1,
    async run(job) {
      await opened;
      try {
        finish(job);
      } catch (error) {
        late = error;
        throw error;
      }
    },
  });
  await eventually(() => expect(states()).toEqual(['leased']));
  await worker?.stop({ graceMs: 10 });
  expect(states()).toEqual(['waiting']);
  open();
  await eventually(() => expect((late as Error).name).toBe('LeaseLost'));
  expect(db.database.read.select().from(jobs).get()?.attempts).toBe(0);
});

describe('on one of several machines', () => {
  let replication: TestReplication;
  beforeEach(() => {
    replication = testReplication('here');
  });
  const join = (handler: JobHandler) =>
    (worker = startWorker({
      database: replicatedDatabase(db.database, {
        replication,
        requests: watchRequests(db.database.read),
        clock: () => new Date(),
      }),
      clock: () => new Date(),
      log,
      replication,
      takesOver: true,
      handlers: { print: handler },
    }));
  const tokens = () =>
    db.database.read
      .select()
      .from(jobs)
      .all()
      .map(({ leaseToken }) => leaseToken?.split(':')[0]);

  test('jobs wait until this machine is the primary', async () => {
    add('job');
    let runs = 0;
    const running = join({
      concurrency: 1,
      async run(job) {
        runs += 1;
        finish(job);
      },
    });
    running.nudge();
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect([runs, states()]).toEqual([0, ['waiting']]);
    replication.learn({ primary: 'here' });
    await eventually(() => expect(states()).toEqual(['done']));
    expect(runs).toBe(1);
  });

  test('what the primary before left leased is begun anew at once', async () => {
    add('job');
    claim(db.database, 'print', 'there', new Date());
    expect([states(), tokens()]).toEqual([['leased'], ['there']]);
    replication.learn({ primary: 'here' });
    join({
      concurrency: 1,
      async run(job) {
        finish(job);
      },
    });
    await eventually(() => expect(states()).toEqual(['done']));
  });

  test('a job is given up when the role is lost, and nothing of it is written', async () => {
    add('job');
    replication.learn({ primary: 'here' });
    let signal: AbortSignal | undefined;
    let ended = false;
    join({
      concurrency: 1,
      run: (_job, given) =>
        new Promise((_resolve, reject) => {
          signal = given;
          given.addEventListener('abort', () => {
            ended = true;
            reject(new Error('a failure of this attempt'));
          });
        }),
    });
    await eventually(() => expect(signal).toBeDefined());
    replication.learn({ primary: 'there' });
    expect(signal?.aborted).toBe(true);
    await eventually(() => expect(ended).toBe(true));
    const [job] = db.database.read.select().from(jobs).all();
    expect(job).toMatchObject({ state: 'leased', attempts: 1, lastError: null });
  });

  test('a late attempt commits nothing once the job was begun anew on the same machine', async () => {
    add('job');
    replication.learn({ primary: 'here' });
    const release: (() => void)[] = [];
    const outcomes: string[] = [];
    join({
      concurrency: 2,
      async run(job) {
        await new Promise<void>((resolve) => release.push(resolve));
        try {
          finish(job);
          outcomes.push(`${job.attempt} kept`);
        } catch (error) {
          outcomes.push(`${job.attempt} ${(error as Error).name}`);
          throw error;
        }
      },
    });
    await eventually(() => expect(release).toHaveLength(1));
    replication.learn({ primary: 'there' });
    replication.learn({ primary: 'here' });
    await eventually(() => expect(release).toHaveLength(2));
    release[0]?.();
    await eventually(() => expect(outcomes).toEqual(['1 LeaseLost']));
    release[1]?.();
    await eventually(() => expect(outcomes).toEqual(['1 LeaseLost', '2 kept']));
    expect(states()).toEqual(['done']);
  });

  test('stopping where the role is gone leaves the job for the next primary', async () => {
    add('job');
    replication.learn({ primary: 'here' });
    let started = false;
    const stopping = join({
      concurrency: 1,
      run: () => {
        started = true;
        return new Promise(() => undefined);
      },
    });
    await eventually(() => expect(started).toBe(true));
    replication.learn({ primary: null });
    await stopping.stop({ graceMs: 0 });
    expect(states()).toEqual(['leased']);
  });
});
