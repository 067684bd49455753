import { describe, expect, it } from 'vitest';
import { judgeFreshness } from './backup-freshness';

const now = new Date('2026-03-01T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

describe('the last good backup', () => {
  it.each([
    [0, 'fresh'],
    [12, 'fresh'],
    [12 + 1 / 3600, 'stale'],
    [400, 'stale'],
  ])('of %d hours ago is %s where one is due every six', (hours, state) => {
    const given = { newest: hoursAgo(hours), since: now, now, everyHours: 6 };
    expect(judgeFreshness(given).state).toBe(state);
  });

  it.each([
    [0, 'waiting'],
    [0.24, 'waiting'],
    [0.25, 'stale'],
  ])('that never was is, after %d hours of looking, %s', (hours, state) => {
    const given = { newest: undefined, since: hoursAgo(hours), now, everyHours: 6 };
    expect(judgeFreshness(given)).toEqual({ state, detail: 'There is no backup yet.' });
  });

  it.each([
    [-1, '0 min'],
    [0.5, '30 min'],
    [1, '1 h'],
    [47, '47 h'],
    [73, '3 days'],
  ])('of %d hours ago is said to be %s old', (hours, words) => {
    const given = { newest: hoursAgo(hours), since: now, now, everyHours: 6 };
    expect(judgeFreshness(given).detail).toContain(`is ${words} old`);
  });
});
