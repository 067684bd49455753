import { randomBytes } from 'node:crypto';
import { parseBackupKey, type BackupKey } from '../backup-key';

/** A key as `BACKUP_KEY` has them. */
export function newBackupKeyText(): string {
  return randomBytes(32).toString('base64');
}

export function newBackupKey(): BackupKey {
  const key = parseBackupKey(newBackupKeyText());
  if (key === undefined) throw new Error('32 random bytes are a key');
  return key;
}
