import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToRemove, RETENTION } from './retention';
import { DAY_MS, HOUR_MS } from '../durations';

const backup = (time: string | number) => ({ madeAt: new Date(time) });
const times = (backups: { madeAt: Date }[]) => backups.map(({ madeAt }) => madeAt.toISOString());
/** What is left of these. */
function kept(...given: (string | number)[]): string[] {
  const backups = given.map(backup);
  const removed = new Set(backupsToRemove(backups));
  return times(backups.filter((one) => !removed.has(one)));
}
/** What is left when nothing is kept for being recent. */
function keptLater(...given: (string | number)[]): string[] {
  const backups = given.map(backup);
  const removed = new Set(backupsToRemove(backups, { ...RETENTION, recentHours: 0 }));
  return times(backups.filter((one) => !removed.has(one)));
}

describe('which backups are removed', () => {
  it('is none of none, and never the only one', () => {
    expect(backupsToRemove([])).toEqual([]);
    expect(backupsToRemove([backup('2020-01-01T00:00:00Z')])).toEqual([]);
  });

  it('is none of the last 48 hours, to the millisecond', () => {
    const newest = Date.parse('2026-11-21T12:00:00Z');
    const edge = newest - 48 * HOUR_MS;
    const hourly = Array.from({ length: 49 }, (_, hour) => newest - hour * HOUR_MS);
    expect(kept(...hourly)).toHaveLength(49);
    // Of the same day as the one at the edge, and older.
    expect(kept(newest, edge, edge - 1)).toEqual(times([backup(newest), backup(edge)]));
  });

  it('leaves the newest of a day, which ends at midnight UTC', () => {
    expect(
      keptLater(
        '2026-11-21T12:00:00.000Z',
        '2026-11-20T23:59:59.999Z',
        '2026-11-20T00:00:00.000Z',
        '2026-11-19T23:59:59.999Z',
      ),
    ).toEqual(['2026-11-21T12:00:00.000Z', '2026-11-20T23:59:59.999Z', '2026-11-19T23:59:59.999Z']);
  });

  it('leaves seven days, then Sundays of four weeks, then ends of twelve months', () => {
    const daily = Array.from(
      { length: 800 },
      (_, days) => Date.parse('2026-11-21T03:00:00Z') - days * DAY_MS,
    );
    const left = keptLater(...daily).map((time) => time.slice(0, 10));
    expect(left).toEqual([
      ...['2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18'],
      ...['2026-11-17', '2026-11-16', '2026-11-15'],
      ...['2026-11-08', '2026-11-01', '2026-10-31'],
      ...['2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30'],
      ...['2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
    ]);
  });

  it('has a week begin on Monday', () => {
    // 2026-11-15 is a Sunday. Seven later days leave nothing to the rule of days.
    const later = Array.from({ length: 7 }, (_, day) => `2026-11-${24 + day}T00:00:00Z`);
    const sunday = '2026-11-15T23:59:59.999Z';
    const monday = '2026-11-16T00:00:00.000Z';
    expect(keptLater(...later, monday, sunday)).toEqual(expect.arrayContaining([monday, sunday]));
    expect(keptLater(...later, '2026-11-22T00:00:00.000Z', monday)).not.toContain(monday);
  });

  it('lets no outage push out what was made before it', () => {
    const before = Array.from({ length: 6 }, (_, day) => `2025-03-0${day + 1}T00:00:00.000Z`);
    expect(keptLater('2026-11-21T00:00:00.000Z', ...before)).toHaveLength(7);
  });

  it('removes nothing more when asked again, whatever the times', () => {
    const someTimes = fc.array(fc.integer({ min: 0, max: 3 * 365 * 24 }), { maxLength: 300 });
    fc.assert(
      fc.property(someTimes, (hours) => {
        const backups = hours.map((hour) => backup(hour * HOUR_MS));
        const removed = new Set(backupsToRemove(backups));
        const left = backups.filter((one) => !removed.has(one));
        expect(backupsToRemove(left)).toEqual([]);
        const newest = Math.max(...hours) * HOUR_MS;
        if (backups.length > 0) {
          expect(left.some(({ madeAt }) => madeAt.getTime() === newest)).toBe(true);
        }
        const distinct = new Set(left.map(({ madeAt }) => madeAt.getTime()));
        expect(distinct.size).toBeLessThanOrEqual(49 + 7 + 4 + 12);
      }),
    );
  });

  it('keeps the order they were given in out of it', () => {
    const hours = Array.from({ length: 200 }, (_, n) => n * 11);
    const forwards = backupsToRemove(hours.map((hour) => backup(hour * HOUR_MS)));
    const backwards = backupsToRemove(hours.reverse().map((hour) => backup(hour * HOUR_MS)));
    expect(times(forwards)).toEqual(times(backwards));
  });
});
