import { getPriority } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { PersistentThread, ThreadLost, ThreadTooSlow } from './persistent-thread.server';
import { sums } from './testing/sums';
import type { SumsRequest } from './testing/sums.worker';

const opened: PersistentThread<SumsRequest, number>[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((thread) => thread.stop()));
});

function openThread({ timeLimitMs = 20_000 } = {}): PersistentThread<SumsRequest, number> {
  const thread = new PersistentThread<SumsRequest, number>(sums(), {
    timeLimitMs,
    heapLimitMb: 64,
  });
  opened.push(thread);
  return thread;
}

describe('a kept thread', () => {
  it('answers each request with its own answer', async () => {
    const thread = openThread();
    const sums = await Promise.all([1, 2, 3].map((number) => thread.ask([number, number])));
    expect(sums).toEqual([2, 4, 6]);
    expect(thread.waiting).toBe(0);
  });

  it.runIf(process.platform === 'linux')('lets the thread that asks go first', async () => {
    // A higher number is a lower priority.
    expect(await openThread().ask('priority')).toBe(Math.min(getPriority() + 10, 19));
  });

  it('hands on what its work throws, and works on', async () => {
    const thread = openThread();
    await expect(thread.ask('throw')).rejects.toThrow(new RangeError('There is nothing to add.'));
    expect(await thread.ask([1])).toBe(1);
  });

  it('says that it was lost, and starts again for the next request', async () => {
    const thread = openThread();
    const [died, next] = await Promise.allSettled([thread.ask('die'), thread.ask([1, 2])]);
    expect(died).toMatchObject({ status: 'rejected', reason: { name: 'ThreadLost' } });
    expect(next).toEqual({ status: 'fulfilled', value: 3 });
  });

  it('ends work that takes too long, and starts again for the next request', async () => {
    const thread = openThread({ timeLimitMs: 1_000 });
    await expect(thread.ask('hang')).rejects.toBeInstanceOf(ThreadTooSlow);
    expect(await thread.ask([4])).toBe(4);
  });

  it('ends work that waits for what never comes', async () => {
    const thread = openThread({ timeLimitMs: 200 });
    await expect(thread.ask('wait')).rejects.toBeInstanceOf(ThreadTooSlow);
    expect(await thread.ask([4])).toBe(4);
  });

  it('stops waiting when the signal is aborted, before its turn and during it', async () => {
    const thread = openThread();
    await thread.start();
    const aborting = new AbortController();
    const asked = [thread.ask([1], aborting), thread.ask([2], aborting)];
    aborting.abort(new Error('The lease is lost'));
    for (const answer of asked) await expect(answer).rejects.toThrow('The lease is lost');
    expect(await thread.ask([5])).toBe(5);
  });

  it('gives up what it works on when it is stopped, and stays stopped', async () => {
    const thread = openThread();
    await thread.start();
    const working = expect(thread.ask('hang')).rejects.toBeInstanceOf(ThreadLost);
    // Stopped while it works, not before: its turn comes a microtask later.
    await Promise.resolve();
    await thread.stop();
    await working;
    await expect(thread.ask([1])).rejects.toBeInstanceOf(ThreadLost);
  });
});
