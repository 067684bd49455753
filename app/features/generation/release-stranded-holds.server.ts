import type { Database } from '#db/client';
import { openHolds, releaseHold } from '~/features/billing/credits.server';
import { HOUR_MS } from '~/platform/durations';
import { isAwaited } from './paying.server';

/** A hold younger than this may belong to a submit whose job is about to end. */
const SETTLED_AFTER_MS = HOUR_MS;

/**
 * Gives back what is set aside for resumes that nobody is making any more.
 *
 * @returns how many holds.
 */
export function releaseStrandedHolds(database: Database, now: Date): number {
  const old = openHolds(database.read).filter(
    ({ at }) => now.getTime() - at.getTime() > SETTLED_AFTER_MS,
  );
  let released = 0;
  for (const { cause } of old) {
    released += database.write((tx) => {
      if (isAwaited(tx, cause)) return 0;
      releaseHold(tx, cause, now);
      return 1;
    });
  }
  return released;
}
