import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBackupWorld, type BackupWorld } from './testing/backup-world';
import { newBackupKey } from './testing/new-backup-key';
import { watchBackups } from './watch-backups.server';

let world: BackupWorld;
beforeEach(() => {
  world = openBackupWorld();
});
afterEach(() => {
  world.remove();
});

const watch = ({ keys = [world.key], required = true } = {}) =>
  watchBackups({ ...world.parts({ keys }), required, everyHours: 6 });

describe('watching backups', () => {
  it('waits a while for the first, and then says that there is none', async () => {
    const backups = watch();
    await expect(backups.check()).resolves.toBeUndefined();
    world.later(1);
    await expect(backups.check()).rejects.toThrow('There is no backup yet.');
    await world.make();
    await expect(backups.check()).resolves.toBeUndefined();
    expect(backups.lastGoodAt()).toEqual(world.clock());
  });

  it('says when the last one is older than two periods', async () => {
    const backups = watch();
    await world.make();
    world.later(12);
    await expect(backups.check()).resolves.toBeUndefined();
    world.later(0.1);
    await expect(backups.check()).rejects.toThrow('The last good backup is 12 h old');
  });

  it('says when the keys no longer open the last one', async () => {
    await world.make();
    await expect(watch({ keys: [newBackupKey()] }).check()).rejects.toThrow(
      /is sealed with key \w+; BACKUP_KEY has/,
    );
    await expect(watch({ keys: [newBackupKey(), world.key] }).check()).resolves.toBeUndefined();
  });

  it('says when nothing is backed up though it should be', async () => {
    await expect(watch({ keys: [] }).check()).rejects.toThrow('BACKUP_KEY is not set');
    await expect(watch({ keys: [], required: false }).check()).resolves.toBeUndefined();
  });
});
