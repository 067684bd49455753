import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttle } from '~/platform/throttle';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('calls at once, and then once an interval, the last time too', () => {
  const call = vi.fn();
  const throttled = throttle(100, call);
  throttled();
  expect(call).toHaveBeenCalledTimes(1);
  throttled();
  throttled();
  vi.advanceTimersByTime(99);
  expect(call).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(call).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1_000);
  expect(call).toHaveBeenCalledTimes(2);
  throttled();
  expect(call).toHaveBeenCalledTimes(3);
});

it('calls no more once it is stopped', () => {
  const call = vi.fn();
  const throttled = throttle(100, call);
  throttled();
  throttled();
  throttled.stop();
  vi.advanceTimersByTime(1_000);
  expect(call).toHaveBeenCalledTimes(1);
});
