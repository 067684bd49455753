import { vi } from 'vitest';
import { PATIENCE_MS } from './patience';

/**
 * Waits until `check` does not throw.
 *
 * @param check is tried again and again, for as long as any test waits.
 * @returns what it gave.
 * @throws what it threw last.
 */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: PATIENCE_MS, interval: 20 });
