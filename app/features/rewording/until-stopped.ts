import { SECOND_MS } from '~/platform/durations';

/** The wish to stop may have been taken by another process; it is looked for as often. */
const LOOK_EVERY_MS = SECOND_MS;

interface Limits {
  /** For all that models are asked. */
  timeLimitMs: number;
  /** Whether whoever wanted it does not any more, or nobody may be asked any more. */
  isStopped: () => boolean;
  /** Calls when there may be a new wish, and returns how to end that. */
  listen?: (look: () => void) => () => void;
}

/**
 * Lets models be asked until time is up or somebody stops it.
 *
 * @param work is given the signal that it is enough, and ends by itself then.
 * @returns what the work returns. @throws what it throws.
 */
export async function untilStopped<T>(
  { timeLimitMs, isStopped, listen }: Limits,
  work: (enough: AbortSignal) => Promise<T>,
): Promise<T> {
  const enough = new AbortController();
  const look = () => {
    try {
      if (isStopped()) enough.abort(new Error('The person stopped it'));
    } catch (error) {
      // The database is closing; whatever is written next says so.
      enough.abort(error);
    }
  };
  const timer = setTimeout(() => enough.abort(new Error('Time is up')), timeLimitMs);
  const looking = setInterval(look, LOOK_EVERY_MS);
  const unlisten = listen?.(look);
  look();
  try {
    return await work(enough.signal);
  } finally {
    clearTimeout(timer);
    clearInterval(looking);
    unlisten?.();
  }
}
