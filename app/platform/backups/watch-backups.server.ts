import type { Clock } from '~/platform/clock';
import { BackupFailure } from './backup-failure';
import type { BackupDependencies } from './backup-dependencies';
import { examineBackups } from './examine-backups.server';
import { MINUTE_MS } from '../durations';

/** From when on a process that never saw a backup finds that worth telling. */
const FIRST_WITHIN_MS = 15 * MINUTE_MS;

export interface BackupWatch {
  /**
   * Looks into the store. Resolves while there is nothing to tell.
   *
   * @throws {BackupFailure} when the last good backup is too old, cannot be opened with the keys we
   *   have, or nothing is backed up though it should be.
   */
  check(): Promise<void>;
  /** Of when the last good backup was when it was last looked for. */
  lastGoodAt(): Date | undefined;
}

/**
 * Watches, from any machine, whether there is a young backup that could be brought back.
 *
 * @param dependencies.required whether it is a fault that there is no key, and so no backup.
 */
export function watchBackups(
  dependencies: Pick<BackupDependencies, 'storage' | 'keys'> & {
    everyHours: number;
    required: boolean;
    clock: Clock;
  },
): BackupWatch {
  const { keys, required, clock } = dependencies;
  const since = clock().getTime();
  let lastGoodAt: Date | undefined;
  return {
    lastGoodAt: () => lastGoodAt,
    async check() {
      if (keys.length === 0 && !required) return;
      const now = clock();
      const { state, detail, newest } = await examineBackups({ ...dependencies, now });
      lastGoodAt = newest;
      if (state === 'good') return;
      const waiting = keys.length > 0 && now.getTime() - since < FIRST_WITHIN_MS;
      if (state === 'none' && waiting) return;
      throw new BackupFailure('missing', detail);
    },
  };
}
