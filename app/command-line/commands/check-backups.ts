import { resolve } from 'node:path';
import { backupDependenciesOf } from '~/platform/backups/backup-dependencies';
import { examineBackups } from '~/platform/backups/examine-backups.server';
import { systemClock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import { findBackupKeys } from '~/platform/config/load-secrets.server';
import { openStorage } from '~/platform/storage/open-storage.server';
import type { Finding } from '../finding';

/** How old the last good backup is, and whether the present key opens it. Makes no key. */
export async function checkBackups(config: Config): Promise<Omit<Finding, 'name'>> {
  const keys = findBackupKeys(config);
  const { everyHours } = config.backups;
  const { state, detail } = await examineBackups({
    ...backupDependenciesOf({ ...config, backups: { keys } }, openStorage(config, systemClock)),
    everyHours,
    now: systemClock(),
  });
  const keptHere = config.backups.keys.length === 0 && keys.length > 0;
  const advice =
    keptHere && config.objectStore !== undefined
      ? ` The key is only in ${resolve(config.dataFolder, 'backup-key')}: copy it to a safe place.`
      : '';
  // Embedded, the first one is made soon after the first start.
  const expected = state === 'none' && config.mode === 'embedded' ? 'missing' : 'failed';
  return { state: state === 'good' ? 'ok' : expected, detail: `${detail}${advice}` };
}
