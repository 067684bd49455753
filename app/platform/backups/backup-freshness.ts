import { HOUR_MS } from '../durations';

/**
 * Whether the last good backup is young enough: at most two periods old.
 *
 * @param given.newest when it was made.
 * @returns with words for operators.
 */
export function judgeFreshness(given: { newest: Date; now: Date; everyHours: number }): {
  readonly fresh: boolean;
  readonly detail: string;
} {
  const { newest, now, everyHours } = given;
  const hours = (now.getTime() - newest.getTime()) / HOUR_MS;
  return {
    fresh: hours <= 2 * everyHours,
    detail: `The last good backup is ${inWords(hours)} old, one is due every ${everyHours} h.`,
  };
}

function inWords(hours: number): string {
  if (hours < 1) return `${Math.max(0, Math.round(hours * 60))} min`;
  return hours < 48 ? `${Math.round(hours)} h` : `${Math.round(hours / 24)} days`;
}
