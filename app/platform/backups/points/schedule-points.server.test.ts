import { describe, expect, it, vi } from 'vitest';
import { schedulePoints } from './schedule-points.server';

/** A machine that is the primary or not, and a keeper that takes as long as a test says. */
function open({ takesMs = 0, fails = (): boolean => false, primary = true } = {}) {
  let time = 0;
  const keep = vi.fn(async () => {
    await Promise.resolve();
    time += takesMs;
    if (fails()) throw new Error('the store is away');
    return undefined;
  });
  const log = { warn: vi.fn(), info: vi.fn() };
  const replication = { isPrimary: () => primary, onChange: () => () => undefined };
  vi.useFakeTimers();
  const schedule = schedulePoints(
    { keep },
    { replication, everySeconds: 45, log, now: () => time },
  );
  return {
    keep,
    log,
    schedule,
    later: async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        time += 1_000;
        await vi.advanceTimersByTimeAsync(1_000);
      }
    },
    close: () => {
      schedule.stop();
      vi.useRealTimers();
    },
  };
}

describe('points in time', () => {
  it('are kept at once and then as often as is said', async () => {
    const { keep, later, schedule, close } = open();
    await later(180);
    expect(keep).toHaveBeenCalledTimes(5);
    schedule.stop();
    await later(90);
    expect(keep).toHaveBeenCalledTimes(5);
    close();
  });

  it('are kept by the primary alone', async () => {
    const { keep, later, close } = open({ primary: false });
    await later(180);
    expect(keep).not.toHaveBeenCalled();
    close();
  });

  it('of a large database take a tenth of the time', async () => {
    const { keep, later, close } = open({ takesMs: 20_000 });
    await later(400);
    // Each rests nine times 20 s.
    expect(keep).toHaveBeenCalledTimes(2);
    close();
  });

  it('that cannot be kept are said once, and so is that they can be again', async () => {
    let away = true;
    const { log, later, close } = open({ fails: () => away });
    await later(180);
    expect([log.warn.mock.calls.length, log.info.mock.calls.length]).toEqual([1, 0]);
    away = false;
    await later(90);
    expect([log.warn.mock.calls.length, log.info.mock.calls.length]).toEqual([1, 1]);
    close();
  });
});
