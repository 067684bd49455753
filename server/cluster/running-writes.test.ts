import { expect, it } from 'vitest';
import { countRunningWrites } from './running-writes';

it('is idle at once where nothing runs', async () => {
  await countRunningWrites().idle(60_000);
});

it('is idle when the last one has ended, well or not', async () => {
  const running = countRunningWrites();
  let end: () => void = () => undefined;
  let fail: () => void = () => undefined;
  const first = running.count(() => new Promise<void>((resolve) => (end = resolve)));
  const second = running.count(
    () => new Promise<void>((_, reject) => (fail = () => reject(new Error('no')))),
  );
  let isIdle = false;
  const idle = running.idle(60_000).then(() => (isIdle = true));
  end();
  await first;
  expect(isIdle).toBe(false);
  fail();
  await expect(second).rejects.toThrow('no');
  await idle;
  expect(isIdle).toBe(true);
});

it('waits no longer than it may', async () => {
  const running = countRunningWrites();
  void running.count(() => new Promise(() => undefined));
  await running.idle(10);
});
