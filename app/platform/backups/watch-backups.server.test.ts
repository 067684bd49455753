import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '#db/testing';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import type { BackupObjects } from './backup-parts';
import { makeBackup } from './make-backup.server';
import { newBackupKey } from './testing/new-backup-key';
import { watchBackups } from './watch-backups.server';

const HOUR_MS = 3_600_000;
const key = newBackupKey();

let test: ReturnType<typeof openTestDatabase>;
let folder: string;
let storage: BackupObjects;
let now: Date;
beforeEach(() => {
  test = openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-watch-'));
  storage = openFolderStorage(join(folder, 'objects'));
  now = new Date('2026-03-01T12:00:00Z');
});
afterEach(() => {
  test.remove();
  rmSync(folder, { recursive: true });
});

const later = (hours: number) => (now = new Date(now.getTime() + hours * HOUR_MS));
const watch = ({ keys = [key], required = true } = {}) =>
  watchBackups({ storage, keys, required, everyHours: 6, clock: () => now });
const make = () =>
  makeBackup(
    {
      storage,
      keys: [key],
      workFolder: join(folder, 'work'),
      database: test.file,
      instance: 'test',
      clock: () => now,
      log: pino({ level: 'silent' }),
    },
    new AbortController().signal,
  );

describe('watching backups', () => {
  it('waits a while for the first, and then says that there is none', async () => {
    const backups = watch();
    await expect(backups.check()).resolves.toBeUndefined();
    later(1);
    await expect(backups.check()).rejects.toThrow('There is no backup yet.');
    await make();
    await expect(backups.check()).resolves.toBeUndefined();
    expect(backups.lastGoodAt()).toEqual(now);
  });

  it('says when the last one is older than two periods', async () => {
    const backups = watch();
    await make();
    later(12);
    await expect(backups.check()).resolves.toBeUndefined();
    later(0.1);
    await expect(backups.check()).rejects.toThrow('The last good backup is 12 h old');
  });

  it('says when the keys no longer open the last one', async () => {
    await make();
    await expect(watch({ keys: [newBackupKey()] }).check()).rejects.toThrow(
      /is sealed with key \w+; BACKUP_KEY has/,
    );
    await expect(watch({ keys: [newBackupKey(), key] }).check()).resolves.toBeUndefined();
  });

  it('says when nothing is backed up though it should be', async () => {
    await expect(watch({ keys: [] }).check()).rejects.toThrow('BACKUP_KEY is not set');
    await expect(watch({ keys: [], required: false }).check()).resolves.toBeUndefined();
  });
});
