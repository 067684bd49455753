import { openTestDatabase } from '#db/testing';
import { jobs } from '#db/schema';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  claim,
  complete,
  enqueue,
  failAttempt,
  forgetDoneJobs,
  giveBack,
  LEASE_MS,
  LeaseLost,
  queuePosition,
  releaseLeases,
  renewLease,
} from './queue.server';
import { HOUR_MS } from '../durations';

const START = new Date('2026-03-01T10:00:00Z');
const later = (ms: number) => new Date(START.getTime() + ms);

let db: ReturnType<typeof openTestDatabase>;
beforeEach(() => {
  db = openTestDatabase();
});
afterEach(() => db.remove());

function add(key: string, at = START, maxAttempts = 3) {
  db.database.write((tx) =>
    enqueue(tx, { queue: 'print', idempotencyKey: key, payload: { key }, maxAttempts }, at),
  );
}
const take = (now = START, owner = 'a') => claim(db.database, 'print', owner, now);

describe('enqueue', () => {
  test('the same key is accepted once', () => {
    add('one');
    add('one');
    expect(db.database.read.select().from(jobs).all()).toHaveLength(1);
  });

  test('a job disappears with the transaction that failed', () => {
    expect(() =>
      db.database.write((tx) => {
        enqueue(tx, { queue: 'print', idempotencyKey: 'x', payload: {}, maxAttempts: 1 }, START);
        throw new Error('the request failed');
      }),
    ).toThrow('the request failed');
    expect(take()).toBeUndefined();
  });

  test('a job for later is not claimed before', () => {
    db.database.write((tx) =>
      enqueue(
        tx,
        { queue: 'print', idempotencyKey: 'x', payload: {}, maxAttempts: 1, runAt: later(1000) },
        START,
      ),
    );
    expect(take(later(999))).toBeUndefined();
    expect(take(later(1000))).toBeDefined();
  });
});

describe('claim', () => {
  test('the oldest comes first and nobody gets the same job twice', () => {
    add('first');
    add('second', later(1));
    expect(take(later(5))?.payload).toEqual({ key: 'first' });
    expect(take(later(5))?.payload).toEqual({ key: 'second' });
    expect(take(later(5))).toBeUndefined();
  });

  test('a lease that ran out can be taken, and the late holder can commit nothing', () => {
    add('one');
    const late = take(START, 'a');
    expect(take(later(LEASE_MS), 'b')).toBeUndefined();
    const second = take(later(LEASE_MS + 1), 'b');
    expect(second?.attempt).toBe(2);
    expect(() => db.database.write((tx) => complete(tx, late!, later(LEASE_MS + 2)))).toThrow(
      LeaseLost,
    );
    expect(() => renewLease(db.database, late!, later(LEASE_MS + 2))).toThrow(LeaseLost);
    db.database.write((tx) => complete(tx, second!, later(LEASE_MS + 3)));
    expect(db.database.read.select().from(jobs).get()?.state).toBe('done');
  });

  test('a heartbeat keeps the lease', () => {
    add('one');
    const job = take();
    renewLease(db.database, job!, later(LEASE_MS - 1));
    expect(take(later(LEASE_MS + 1), 'b')).toBeUndefined();
  });
});

describe('failing', () => {
  test('a failed attempt waits, and the last one is dead', () => {
    add('one', START, 2);
    const first = take();
    expect(db.database.write((tx) => failAttempt(tx, first!, 'Error', START))).toBe('waiting');
    expect(take(START)).toBeUndefined();
    const second = take(later(2_000));
    expect(db.database.write((tx) => failAttempt(tx, second!, 'Error', later(2_000)))).toBe('dead');
    expect(take(later(HOUR_MS))).toBeUndefined();
  });

  test('a late failure does not touch the job another holds', () => {
    add('one');
    const late = take(START, 'a');
    take(later(LEASE_MS + 1), 'b');
    expect(db.database.write((tx) => failAttempt(tx, late!, 'Error', later(LEASE_MS + 2)))).toBe(
      'lost',
    );
    expect(db.database.read.select().from(jobs).get()?.state).toBe('leased');
  });
});

test('a job given back keeps its attempts and is claimed at once', () => {
  add('one');
  giveBack(db.database, take()!);
  expect(take(later(10))?.attempt).toBe(1);
});

test('after a crash the same machine takes its own jobs back at once, and only its own', () => {
  add('mine');
  add('theirs', later(1));
  take(later(2), 'machine');
  take(later(2), 'machine-2');
  expect(releaseLeases(db.database, 'machine', later(3))).toBe(1);
  expect(take(later(3), 'machine')?.payload).toEqual({ key: 'mine' });
  expect(take(later(3), 'machine')).toBeUndefined();
});

test('what was queued by a clock that is ahead is due for the machine that takes over', () => {
  add('due', later(60_000));
  expect(take(later(1))).toBeUndefined();
  releaseLeases(db.database, undefined, later(2));
  expect(take(later(2))?.payload).toEqual({ key: 'due' });
});

test('what waits for its next attempt goes on waiting when another machine takes over', () => {
  add('failed');
  const job = take(later(1))!;
  db.database.write((tx) => failAttempt(tx, job, 'Error', later(1)));
  releaseLeases(db.database, undefined, later(2));
  expect(take(later(2))).toBeUndefined();
});

test('the position in the queue counts the jobs ahead and ends with the job', () => {
  add('one');
  add('two', later(1));
  expect(queuePosition(db.database.read, 'print', 'two')).toBe(1);
  const one = take(later(2));
  expect(queuePosition(db.database.read, 'print', 'one')).toBe(0);
  db.database.write((tx) => complete(tx, one!, later(3)));
  expect(queuePosition(db.database.read, 'print', 'one')).toBeUndefined();
  expect(queuePosition(db.database.read, 'print', 'two')).toBe(0);
  expect(queuePosition(db.database.read, 'print', 'unknown')).toBeUndefined();
});

test('done jobs are forgotten after a while, dead ones are not', () => {
  add('done');
  db.database.write((tx) => complete(tx, take()!, START));
  add('dead', START, 1);
  const dead = take()!;
  db.database.write((tx) => void failAttempt(tx, dead, 'Error', START));
  expect(forgetDoneJobs(db.database, START)).toBe(0);
  expect(forgetDoneJobs(db.database, later(1))).toBe(1);
  expect(db.database.read.select().from(jobs).get()?.state).toBe('dead');
});
