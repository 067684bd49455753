import { DAY_MS } from './durations';

/** The day in UTC, YYYY-MM-DD. */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

/** The first of so many days that end today, in UTC. */
export const firstOfDays = (days: number, now: Date): string =>
  dayOf(new Date(now.getTime() - (days - 1) * DAY_MS));
