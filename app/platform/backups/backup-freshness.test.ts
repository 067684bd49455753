import { describe, expect, it } from 'vitest';
import { judgeFreshness } from './backup-freshness';
import { HOUR_MS } from '../durations';

const now = new Date('2026-03-01T12:00:00Z');
const ofHoursAgo = (hours: number) =>
  judgeFreshness({ newest: new Date(now.getTime() - hours * HOUR_MS), now, everyHours: 6 });

describe('the last good backup', () => {
  it.each([
    [0, true],
    [12, true],
    [12 + 1 / 3600, false],
    [400, false],
  ])('of %d hours ago is fresh where one is due every six: %s', (hours, fresh) => {
    expect(ofHoursAgo(hours).fresh).toBe(fresh);
  });

  it.each([
    [-1, '0 min'],
    [0.5, '30 min'],
    [1, '1 h'],
    [47, '47 h'],
    [73, '3 days'],
  ])('of %d hours ago is said to be %s old', (hours, words) => {
    expect(ofHoursAgo(hours).detail).toContain(`is ${words} old`);
  });
});
