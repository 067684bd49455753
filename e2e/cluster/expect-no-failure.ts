import { expect } from 'vitest';
import type { Operation } from './history/operation';

/** Every page was shown and every write answered as done. */
export function expectNoFailure(history: readonly Operation[]): void {
  expect(history.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
}
