import type { Reader } from '#db/client';
import { DAY_MS, HOUR_MS } from '~/platform/durations';
import { MANY } from './audit.server';
import { tallyEvents } from './list-events.server';
import { findSuspicions, WATCHED, type Suspicion } from './suspicions';

const LOOKED_AT_MS = DAY_MS;

/** What of the last 24 hours an operator should look at. */
export function lookForSuspicions(read: Pick<Reader, 'select'>, now: Date): Suspicion[] {
  // What is counted in one row began up to an hour before it happened last.
  const since = new Date(now.getTime() - LOOKED_AT_MS - HOUR_MS);
  const tallies = tallyEvents(read, { actions: WATCHED, since });
  const oldest = now.getTime() - LOOKED_AT_MS;
  return findSuspicions(
    tallies.filter(({ lastAt }) => lastAt.getTime() >= oldest),
    MANY,
  );
}
