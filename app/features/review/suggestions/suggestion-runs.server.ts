import {
  runSuggestionRequest,
  type SuggestionDependencies,
  type SuggestionRun,
} from './run-suggestion-request.server';

/**
 * Models being asked about reviews, in this process. A review's key stands only in its link, so no
 * job may hold it: what is asked lives and ends with the process that took the wish.
 */
export interface SuggestionRuns {
  readonly timeLimitMs: number;
  /** Whether as many reviews are asked about as there may be at once. */
  isFull(): boolean;
  start(given: SuggestionRun): void;
  /** Ends all of them, and waits until they are. */
  close(): Promise<void>;
}

/** They wait for models most of the time, and strangers are many. */
const MOST_AT_ONCE = 8;

export function openSuggestionRuns(dependencies: SuggestionDependencies): SuggestionRuns {
  const underWay = new Set<Promise<void>>();
  const closing = new AbortController();
  return {
    timeLimitMs: dependencies.timeLimitMs,
    isFull: () => underWay.size >= MOST_AT_ONCE,
    start(given) {
      const run = runSuggestionRequest(dependencies, given, closing.signal).finally(() =>
        underWay.delete(run),
      );
      underWay.add(run);
    },
    async close() {
      closing.abort(new Error('The process is stopping'));
      await Promise.all(underWay);
    },
  };
}
