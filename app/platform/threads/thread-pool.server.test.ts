import { afterEach, expect, it } from 'vitest';
import { ThreadLost } from './persistent-thread.server';
import { deaths, sums } from './testing/sums';
import type { SumsRequest } from './testing/sums.worker';
import { ThreadPool } from './thread-pool.server';

const opened: ThreadPool<SumsRequest, number>[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.stop()));
});

function openPool(entry = sums()): ThreadPool<SumsRequest, number> {
  const limits = { threads: 2, timeLimitMs: 1_000, heapLimitMb: 64 };
  const pool = new ThreadPool<SumsRequest, number>(entry, limits);
  opened.push(pool);
  return pool;
}

it('works on, on another thread, while one is kept busy', async () => {
  const pool = openPool();
  await pool.start();
  const busy = expect(pool.ask('hang')).rejects.toThrow('took over 1000 ms');
  expect(await pool.ask([1, 2])).toBe(3);
  await busy;
});

it('asks once more where a thread was lost', async () => {
  const mortal = deaths(1);
  expect(await openPool(sums(mortal)).ask([1, 2])).toBe(3);
  expect(mortal[0]).toBe(0);
});

it('gives up on what a second thread dies of, too', async () => {
  const mortal = deaths(3);
  await expect(openPool(sums(mortal)).ask([1, 2])).rejects.toBeInstanceOf(ThreadLost);
  expect(mortal[0]).toBe(1);
});
