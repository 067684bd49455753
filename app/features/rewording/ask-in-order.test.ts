import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askInOrder, AllRequestsFailed } from './ask-in-order';

class Expected extends Error {}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Somebody who answers, or fails, after a time; remembers whether they were stopped. */
function somebody(after: number, answer: string | Error) {
  const state = { asked: false, stopped: false };
  const ask = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      state.asked = true;
      signal.addEventListener('abort', () => {
        state.stopped = true;
        reject(new Error('aborted'));
      });
      setTimeout(() => (answer instanceof Error ? reject(answer) : resolve(answer)), after);
    });
  return { ask, state };
}

function start(
  people: readonly ReturnType<typeof somebody>[],
  hedgeAfterMs: number | null = null,
  signal = new AbortController().signal,
) {
  const isExpected = (error: unknown) => error instanceof Expected;
  return askInOrder(
    people.map(({ ask }) => ask),
    { hedgeAfterMs, signal, isExpected },
  );
}

describe('asking in order', () => {
  test('asks the first one only, where that delivers', async () => {
    const [first, second] = [somebody(10, 'one'), somebody(10, 'two')];
    const done = start([first, second]);
    await vi.advanceTimersByTimeAsync(10);
    expect(await done).toEqual({ value: 'one', index: 0, asked: [] });
    expect(second.state.asked).toBe(false);
  });

  test('asks the next one when one fails, and says who was asked in vain', async () => {
    const error = new Expected('no');
    const done = start([somebody(10, error), somebody(10, 'two')]);
    await vi.advanceTimersByTimeAsync(20);
    expect(await done).toEqual({ value: 'two', index: 1, asked: [{ index: 0, error }] });
  });

  test('asks the next one, too, when one is silent, and stops the slower one', async () => {
    const [slow, fast] = [somebody(10_000, 'slow'), somebody(10, 'fast')];
    const done = start([slow, fast], 1_000);
    await vi.advanceTimersByTimeAsync(999);
    expect(fast.state.asked).toBe(false);
    await vi.advanceTimersByTimeAsync(11);
    expect((await done).value).toBe('fast');
    expect(slow.state.stopped).toBe(true);
  });

  test('takes the first one’s answer where it comes after all', async () => {
    const [slow, slower] = [somebody(1_500, 'slow'), somebody(10_000, 'slower')];
    const done = start([slow, slower], 1_000);
    await vi.advanceTimersByTimeAsync(1_500);
    expect((await done).index).toBe(0);
    expect(slower.state.stopped).toBe(true);
  });

  test('waits for the one still silent where the other failed', async () => {
    const done = start([somebody(5_000, 'late'), somebody(10, new Expected('no'))], 1_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await done).toMatchObject({ value: 'late', index: 0 });
  });

  test('gives up when nobody is left', async () => {
    const done = start([somebody(10, new Expected('a')), somebody(10, new Expected('b'))]);
    const caught = done.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(20);
    expect(await caught).toBeInstanceOf(AllRequestsFailed);
    expect(((await caught) as AllRequestsFailed).asked.map(({ index }) => index)).toEqual([0, 1]);
    await expect(start([])).rejects.toBeInstanceOf(AllRequestsFailed);
  });

  test('ends at an error nobody expects, without asking on', async () => {
    const second = somebody(10, 'two');
    const caught = start([somebody(10, new TypeError('bug')), second]).catch((e: unknown) => e);
    await vi.advanceTimersByTimeAsync(20);
    expect(await caught).toBeInstanceOf(TypeError);
    expect(second.state.asked).toBe(false);
  });

  test('ends with its signal, and stops who is being asked', async () => {
    const first = somebody(10_000, 'one');
    const abort = new AbortController();
    const caught = start([first], null, abort.signal).catch((error: unknown) => error);
    abort.abort(new Expected('stop'));
    expect(await caught).toBeInstanceOf(Expected);
    expect(first.state.stopped).toBe(true);
    await expect(start([first], null, abort.signal)).rejects.toBeInstanceOf(Expected);
  });
});
