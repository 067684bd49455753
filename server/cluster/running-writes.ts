/** The requests under way here that may write. */
export interface RunningWrites {
  count<T>(run: () => Promise<T>): Promise<T>;
  /** Resolves when none is under way, or after `limitMs`. */
  idle(limitMs: number): Promise<void>;
}

export function countRunningWrites(): RunningWrites {
  let running = 0;
  const waiting = new Set<() => void>();
  return {
    async count(run) {
      running += 1;
      try {
        return await run();
      } finally {
        running -= 1;
        if (running === 0) for (const end of [...waiting]) end();
      }
    },
    idle(limitMs) {
      if (running === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const end = () => {
          clearTimeout(limit);
          waiting.delete(end);
          resolve();
        };
        const limit = setTimeout(end, limitMs);
        waiting.add(end);
      });
    },
  };
}
