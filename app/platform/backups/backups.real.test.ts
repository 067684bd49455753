import { join } from 'node:path';
import { connect } from '#db/connection';
import { openTestDatabase } from '#db/testing';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { startVersitygw } from '~/platform/storage/testing/versitygw';
import { openTigrisStorage } from '~/platform/storage/tigris-storage.server';
import { makeBackup } from './make-backup.server';
import { partKey } from './object-names';
import { findBackup, restoreBackup } from './restore-backup.server';
import { fillEveryTable } from './testing/fill-every-table';
import { newBackupKey } from './testing/new-backup-key';

it('brings a database back from a bucket, and refuses a wrong key and a changed object', async () => {
  const server = await startVersitygw();
  onTestFinished(() => server.remove());
  const test = openTestDatabase();
  onTestFinished(() => test.remove());
  fillEveryTable(test.file, 400);
  const key = newBackupKey();
  const signal = new AbortController().signal;
  const open = () => openTigrisStorage(server.settings('backups'), { clock: () => new Date() });
  const storage = open();
  const { manifest } = await makeBackup(
    {
      storage,
      keys: [key],
      workFolder: join(test.folder, 'work'),
      database: test.file,
      instance: 'one',
      clock: () => new Date(),
      log: pino({ level: 'silent' }),
    },
    signal,
  );

  // Another machine knows the bucket and the key, and nothing else.
  const there = open();
  const { id } = await findBackup(there, undefined);
  expect(id).toBe(manifest.id);
  const restore = (name: string, keys = [key]) => {
    const to = join(test.folder, name, 'cvstomize.sqlite');
    const given = { to, force: false, now: new Date() };
    return restoreBackup({ storage: there, keys }, id, given, signal);
  };
  await restore('whole');
  const restored = connect(join(test.folder, 'whole', 'cvstomize.sqlite'), { readonly: true });
  expect(restored.prepare('select count(*) from people').pluck().get()).toBe(400);
  restored.close();

  await expect(restore('wrong-key', [newBackupKey()])).rejects.toThrow(/is sealed with key/);
  const part = partKey(id, 1);
  const bytes = (await storage.get(part))?.bytes ?? new Uint8Array();
  bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
  await storage.put(part, bytes, { contentType: 'application/octet-stream' });
  await expect(restore('changed')).rejects.toThrow('The backup is damaged');
});
