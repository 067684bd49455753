import { expect, it } from 'vitest';
import { TaskQueue } from './task-queue';

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('runs no more than its places at a time, in the order of arrival', async () => {
  const line = new TaskQueue(2);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const tasks = Array.from({ length: 7 }, (_, number) =>
    line.run(async () => {
      started.push(number);
      most = Math.max(most, (running += 1));
      await turn();
      running -= 1;
      return number;
    }),
  );
  expect(line.length).toBe(7);
  expect(await Promise.all(tasks)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(started).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(2);
  expect(line.length).toBe(0);
});

it('gives the place of a failed task to the next', async () => {
  const line = new TaskQueue(1);
  const failed = line.run(() => Promise.reject(new Error('no')));
  const next = line.run(() => Promise.resolve('yes'));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

it('is empty once everything that waited has run', async () => {
  const line = new TaskQueue(1);
  await line.empty();
  const done: number[] = [];
  for (const number of [1, 2]) {
    void line.run(async () => {
      await turn();
      done.push(number);
    });
  }
  await line.empty();
  expect(done).toEqual([1, 2]);
});
