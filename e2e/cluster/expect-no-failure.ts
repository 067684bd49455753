import { expect } from 'vitest';
import type { Operation } from './history/operation';
import { report } from './measure/report';

/** A stop resets what arrives in the moment its listener closes; six people write at a time. */
const MOST_RESET = 6;

/**
 * Every page was shown and no write refused. A write on its way to a primary while its listener
 * closes may have its connection reset: the person is told that it is not known, and the rest of
 * the history shows whether it was done. How many is reported.
 */
export function expectNoFailure(history: readonly Operation[]): void {
  const failed = history.filter(({ outcome }) => outcome !== 'ok');
  const reset = failed.filter(({ kind, outcome }) => kind === 'write' && outcome === 'unknown');
  report('writes whose answer was lost in a stop', reset.length, 'writes');
  expect(failed.filter((operation) => !reset.includes(operation))).toEqual([]);
  expect(reset.length).toBeLessThanOrEqual(MOST_RESET);
}
