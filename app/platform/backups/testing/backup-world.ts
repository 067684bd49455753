import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '#db/testing';
import { pino } from 'pino';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import type { BackupKey } from '../backup-key';
import type { BackupObjects } from '../backup-dependencies';
import { makeBackup } from '../make-backup.server';
import { newBackupKey } from './new-backup-key';
import { HOUR_MS } from '../../durations';

/** A signal that never comes. */
export const never = new AbortController().signal;

export type BackupWorld = ReturnType<typeof openBackupWorld>;

/** A database, a store for its backups, a key to seal them and a clock, all to be thrown away. */
export function openBackupWorld() {
  const test = openTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-backups-'));
  const storage: BackupObjects = openFolderStorage(join(folder, 'objects'));
  const key = newBackupKey();
  const workFolder = join(folder, 'work');
  let now = new Date('2026-03-01T12:00:00Z');

  const parts = (over: { storage?: BackupObjects; keys?: BackupKey[] } = {}) => ({
    storage,
    keys: [key],
    workFolder,
    database: test.file,
    instance: 'test',
    clock: () => now,
    log: pino({ level: 'silent' }),
    ...over,
  });

  return {
    test,
    folder,
    storage,
    key,
    workFolder,
    clock: () => now,
    parts,
    /** Makes a backup now. */
    make: (over: Parameters<typeof parts>[0] = {}, signal = never) =>
      makeBackup(parts(over), signal),
    later: (hours: number) => {
      now = new Date(now.getTime() + hours * HOUR_MS);
    },
    remove: () => {
      test.remove();
      rmSync(folder, { recursive: true });
    },
  };
}
