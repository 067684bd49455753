import { join } from 'node:path';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { parseBackupKeys, type BackupKey } from './backup-key';

/** What backups need of a store. */
export type BackupObjects = Pick<
  ObjectStorage,
  'name' | 'put' | 'get' | 'list' | 'remove' | 'check'
>;

/** What backups are made of and read with. */
export interface BackupDependencies {
  readonly storage: BackupObjects;
  /** The newest first; that one seals. */
  readonly keys: readonly BackupKey[];
  /** Has room for the database and its compressed copy; outside of LiteFS's mount. */
  readonly workFolder: string;
}

/** @param config one that was checked: its keys are keys. */
export function backupDependenciesOf(
  config: { dataFolder: string; backups: { keys: readonly string[] } },
  storage: BackupObjects,
): BackupDependencies {
  return {
    storage,
    keys: parseBackupKeys(config.backups.keys),
    workFolder: join(config.dataFolder, 'backup-work'),
  };
}
