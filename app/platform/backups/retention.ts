import { DAY_MS, HOUR_MS } from '../durations';

/** 1970-01-01 was a Thursday: weeks begin on Mondays, as ISO 8601 has them. */
const MONDAY_OFFSET_DAYS = 3;

/** How many are kept of each kind. */
export interface Retention {
  /** Everything this close to the newest one. */
  readonly recentHours: number;
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
}

/** Two days to go back to any hour of; then days, weeks, and a year of months. */
export const RETENTION: Retention = { recentHours: 48, days: 7, weeks: 4, months: 12 };

/**
 * Which good backups are no longer needed. Kept are the recent ones and the newest one of each of
 * the last days, weeks and months (UTC) that have any: days without a backup push nothing out, so
 * an outage never costs the ones from before it. The newest is always kept.
 */
export function backupsToRemove<Backup extends { readonly madeAt: Date }>(
  backups: readonly Backup[],
  retention: Retention = RETENTION,
): Backup[] {
  const newestFirst = [...backups].sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
  const [newest] = newestFirst;
  if (newest === undefined) return [];
  const recentFrom = newest.madeAt.getTime() - retention.recentHours * HOUR_MS;
  const kept = new Set<Backup>([
    newest,
    ...newestFirst.filter(({ madeAt }) => madeAt.getTime() >= recentFrom),
    ...newestOfEach(newestFirst, dayOf, retention.days),
    ...newestOfEach(newestFirst, weekOf, retention.weeks),
    ...newestOfEach(newestFirst, monthOf, retention.months),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

function newestOfEach<Backup extends { readonly madeAt: Date }>(
  newestFirst: readonly Backup[],
  spanOf: (time: Date) => number,
  spans: number,
): Backup[] {
  const newest = new Map<number, Backup>();
  for (const backup of newestFirst) {
    const span = spanOf(backup.madeAt);
    if (newest.has(span)) continue;
    if (newest.size === spans) break;
    newest.set(span, backup);
  }
  return [...newest.values()];
}

const dayOf = (time: Date): number => Math.floor(time.getTime() / DAY_MS);
const weekOf = (time: Date): number => Math.floor((dayOf(time) + MONDAY_OFFSET_DAYS) / 7);
const monthOf = (time: Date): number => time.getUTCFullYear() * 12 + time.getUTCMonth();
