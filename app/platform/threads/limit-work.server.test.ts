import { readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it, vi } from 'vitest';
import { limitWork } from './limit-work.server';

const LIMIT_MS = 200;
const onLinux = it.runIf(process.platform === 'linux');
const ownTask = () => basename(readlinkSync('/proc/thread-self'));
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function work(ms: number): void {
  const started = process.cpuUsage().user;
  while (process.cpuUsage(undefined).user - started < ms * 1_000);
}

onLinux('a thread that works is over its limit, and is said to be once', async () => {
  const onOver = vi.fn();
  const end = limitWork(ownTask(), LIMIT_MS, onOver);
  work(2 * LIMIT_MS);
  await expect.poll(() => onOver.mock.calls.length).toBe(1);
  await pass(LIMIT_MS);
  expect(onOver).toHaveBeenCalledTimes(1);
  end();
});

onLinux('a thread that is kept from working is not, until ten times as long', async () => {
  const onOver = vi.fn();
  const startedMs = performance.now();
  const end = limitWork(ownTask(), LIMIT_MS, onOver);
  await expect.poll(() => onOver.mock.calls.length, { interval: LIMIT_MS }).toBe(1);
  expect(performance.now() - startedMs).toBeGreaterThan(5 * LIMIT_MS);
  end();
});

it('where the system does not say what a thread works, time goes by', async () => {
  for (const task of [undefined, 'no-such-thread']) {
    const onOver = vi.fn();
    const end = limitWork(task, LIMIT_MS, onOver);
    await expect.poll(() => onOver.mock.calls.length).toBe(1);
    end();
  }
});

it('a watch that ended says nothing', async () => {
  const onOver = vi.fn();
  limitWork(undefined, LIMIT_MS, onOver)();
  await pass(3 * LIMIT_MS);
  expect(onOver).not.toHaveBeenCalled();
});
