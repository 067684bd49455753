/** A call that is made no more often than there is time for it. */
export interface Throttled {
  /** Calls at once, or where the last call was less than the interval ago, at its end. */
  (): void;
  /** Drops what is due. */
  stop(): void;
}

/**
 * Calls at most once an interval, at once where nothing was called of late, and never loses the
 * last of several.
 */
export function throttle(intervalMs: number, call: () => void): Throttled {
  let resting: NodeJS.Timeout | undefined;
  let isDue = false;
  const rest = () => {
    resting = setTimeout(() => {
      resting = undefined;
      if (!isDue) return;
      isDue = false;
      rest();
      call();
    }, intervalMs);
  };
  const throttled = () => {
    if (resting !== undefined) {
      isDue = true;
      return;
    }
    rest();
    call();
  };
  return Object.assign(throttled, {
    stop() {
      clearTimeout(resting);
      isDue = false;
    },
  });
}
