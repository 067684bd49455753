import { openDatabase } from '#db/client';
import { openTestDatabase } from '#db/testing';
import { rateLimits } from '#db/schema';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Limit } from './limit';
import { createRateLimiter, forgetEndedWindows } from './rate-limiter.server';
import { MINUTE_MS } from '../durations';

const LIMIT: Limit = { name: 'try', attempts: 5, windowMs: 15 * MINUTE_MS };
const OTHER: Limit = { name: 'other', attempts: 2, windowMs: MINUTE_MS };

let test: ReturnType<typeof openTestDatabase>;
let now: Date;
beforeEach(() => {
  test = openTestDatabase();
  now = new Date('2026-03-01T12:00:00Z');
});
afterEach(() => test.remove());

const open = (secret = 'a') =>
  createRateLimiter({ database: test.database, clock: () => now, secret });
const pass = (ms: number) => (now = new Date(now.getTime() + ms));
const times = (n: number, act: () => void) => {
  for (let i = 0; i < n; i += 1) act();
};

it('lets the fifth through and refuses the sixth, until the window is over', () => {
  const limiter = open();
  const attempt = () => limiter.count({ limit: LIMIT, subject: 'marta' });
  attempt();
  pass(14 * MINUTE_MS);
  times(4, attempt);
  expect(attempt).toThrow(expect.objectContaining({ retryAfterSeconds: 60 }));
  pass(MINUTE_MS - 1);
  expect(attempt).toThrow(expect.objectContaining({ retryAfterSeconds: 1 }));
  pass(1);
  times(5, attempt);
  expect(attempt).toThrow();
});

it('says what is left of a limit, and when it begins anew', () => {
  const limiter = open();
  const attempt = () => limiter.count({ limit: LIMIT, subject: 'marta' });
  expect(attempt()).toEqual([{ limit: LIMIT, remaining: 4, resetSeconds: 900 }]);
  pass(5 * MINUTE_MS);
  expect(attempt()).toEqual([{ limit: LIMIT, remaining: 3, resetSeconds: 600 }]);
});

it('does not make a refused attempt lengthen the wait', () => {
  const limiter = open();
  const attempt = () => limiter.count({ limit: LIMIT, subject: 'marta' });
  times(5, attempt);
  pass(10 * MINUTE_MS);
  times(100, () => expect(attempt).toThrow());
  pass(5 * MINUTE_MS);
  attempt();
});

it('counts each subject and each limit for itself', () => {
  const limiter = open();
  times(5, () => limiter.count({ limit: LIMIT, subject: 'marta' }));
  limiter.count({ limit: LIMIT, subject: 'ana' });
  limiter.count({ limit: OTHER, subject: 'marta' });
  expect(() => limiter.count({ limit: LIMIT, subject: 'marta' })).toThrow();
});

it('counts nothing against any limit when one is used up', () => {
  const limiter = open();
  times(2, () => limiter.count({ limit: OTHER, subject: 'client' }));
  times(10, () => {
    expect(() =>
      limiter.count({ limit: LIMIT, subject: 'marta' }, { limit: OTHER, subject: 'client' }),
    ).toThrow();
  });
  times(5, () => limiter.count({ limit: LIMIT, subject: 'marta' }));
});

it('forgets nothing when the process starts again', () => {
  times(5, () => open().count({ limit: LIMIT, subject: 'marta' }));
  expect(() => open().count({ limit: LIMIT, subject: 'marta' })).toThrow();
});

it('counts together what several processes count in one file', () => {
  const other = openDatabase(test.file);
  const there = createRateLimiter({ database: other, clock: () => now, secret: 'a' });
  const here = open();
  for (let n = 0; n < 5; n += 1) {
    const [standing] = (n % 2 === 0 ? here : there).count({ limit: LIMIT, subject: 'marta' });
    expect(standing?.remaining).toBe(4 - n);
  }
  for (const one of [here, there]) {
    expect(() => one.count({ limit: LIMIT, subject: 'marta' })).toThrow();
  }
  other.close();
});

it('forgets what it is told to', () => {
  const limiter = open();
  times(5, () => limiter.count({ limit: LIMIT, subject: 'marta' }));
  limiter.forget({ limit: LIMIT, subject: 'marta' });
  times(5, () => limiter.count({ limit: LIMIT, subject: 'marta' }));
});

it('stores no subject, and no hash that could be found by trying', () => {
  open('a').count({ limit: LIMIT, subject: 'marta@example.org' });
  open('b').count({ limit: LIMIT, subject: 'marta@example.org' });
  const rows = test.database.read.select().from(rateLimits).all();
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain('marta');
});

it('deletes windows that are over, and no other', () => {
  const limiter = open();
  limiter.count({ limit: OTHER, subject: 'marta' });
  limiter.count({ limit: LIMIT, subject: 'marta' });
  pass(MINUTE_MS);
  expect(forgetEndedWindows(test.database, now)).toBe(1);
  expect(test.database.read.select().from(rateLimits).all()).toHaveLength(1);
});
