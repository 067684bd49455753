const HOUR_MS = 3_600_000;
/** From when on a process that never saw a backup finds that worth telling. */
const FIRST_WITHIN_MS = 15 * 60_000;

export interface Freshness {
  /** `waiting`: there is none yet, and there need not be. */
  readonly state: 'fresh' | 'waiting' | 'stale';
  /** In words for operators. */
  readonly detail: string;
}

/**
 * Whether the last good backup is young enough: at most two periods old.
 *
 * @param newest when it was made; undefined where there is none.
 * @param since when somebody began to look.
 */
export function judgeFreshness(given: {
  newest: Date | undefined;
  since: Date;
  now: Date;
  everyHours: number;
}): Freshness {
  const { newest, since, now, everyHours } = given;
  if (newest === undefined) {
    const waiting = now.getTime() - since.getTime() < FIRST_WITHIN_MS;
    return { state: waiting ? 'waiting' : 'stale', detail: 'There is no backup yet.' };
  }
  const hours = (now.getTime() - newest.getTime()) / HOUR_MS;
  const detail = `The last good backup is ${inWords(hours)} old, one is due every ${everyHours} h.`;
  return { state: hours <= 2 * everyHours ? 'fresh' : 'stale', detail };
}

function inWords(hours: number): string {
  if (hours < 1) return `${Math.max(0, Math.round(hours * 60))} min`;
  return hours < 48 ? `${Math.round(hours)} h` : `${Math.round(hours / 24)} days`;
}
