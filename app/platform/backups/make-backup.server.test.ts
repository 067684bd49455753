import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '#db/connection';
import { openTestDatabase } from '#db/testing';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import type { BackupKey } from './backup-key';
import type { BackupObjects } from './backup-parts';
import { listBackups } from './backup-store.server';
import { makeBackup, verifyBackup } from './make-backup.server';
import { manifestKey, partKey } from './object-names';
import { newBackupKey } from './testing/new-backup-key';

const HOUR_MS = 3_600_000;
const key = newBackupKey();
const never = new AbortController().signal;

let test: ReturnType<typeof openTestDatabase>;
let folder: string;
let storage: BackupObjects;
let now: Date;
beforeEach(() => {
  test = openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-backups-'));
  storage = openFolderStorage(join(folder, 'objects'));
  now = new Date('2026-03-01T12:00:00Z');
});
afterEach(() => {
  test.remove();
  rmSync(folder, { recursive: true });
});

const workFolder = () => join(folder, 'backup-work');
const parts = (over: Partial<{ storage: BackupObjects; keys: BackupKey[] }> = {}) => ({
  storage,
  keys: [key],
  workFolder: workFolder(),
  database: test.file,
  instance: 'test',
  clock: () => now,
  log: pino({ level: 'silent' }),
  ...over,
});
const make = (over = {}, signal = never) => makeBackup(parts(over), signal);
const ids = async () => (await listBackups(storage)).map(({ id }) => id);
const later = (hours: number) => (now = new Date(now.getTime() + hours * HOUR_MS));

async function keysBelow(prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const object of storage.list(prefix)) keys.push(object.key);
  return keys;
}

describe('making a backup', () => {
  it('says what is in it, when it is of and who made it', async () => {
    const { manifest, removed } = await make();
    expect(manifest).toMatchObject({
      madeAt: '2026-03-01T12:00:00.000Z',
      madeBy: 'test',
      database: { tables: { people: 0 } },
      sealed: { parts: 1 },
    });
    expect(removed).toEqual([]);
    expect(await ids()).toEqual([manifest.id]);
    expect(await verifyBackup(parts(), manifest.id, never)).toEqual(manifest);
  });

  it('leaves nothing readable, neither stored nor behind', async () => {
    const { manifest } = await make();
    expect(readdirSync(workFolder())).toEqual([]);
    for (const name of await keysBelow('backups/')) {
      const object = await storage.get(name);
      expect(Buffer.from(object?.bytes ?? []).includes('people')).toBe(false);
    }
    expect(await keysBelow('backups/')).toEqual([
      partKey(manifest.id, 1),
      manifestKey(manifest.id),
    ]);
  });

  it('makes none without a key', async () => {
    await expect(make({ keys: [] })).rejects.toMatchObject({
      kind: 'no_key',
      message: expect.stringContaining('BACKUP_KEY') as string,
    });
    expect(await keysBelow('')).toEqual([]);
  });

  it('seals with the newest key, and still reads what older ones sealed', async () => {
    const { manifest: old } = await make();
    const newest = newBackupKey();
    later(1);
    const { manifest } = await make({ keys: [newest, key] });
    await expect(verifyBackup(parts(), manifest.id, never)).rejects.toMatchObject({
      kind: 'wrong_key',
    });
    const both = parts({ keys: [newest, key] });
    expect(await verifyBackup(both, old.id, never)).toEqual(old);
  });

  it('is no backup where the store lost or changed what was put', async () => {
    const lossy: [string, BackupObjects][] = [
      ['is gone', { ...storage, get: () => Promise.resolve(undefined) }],
      [
        'was changed',
        {
          ...storage,
          async get(name) {
            const object = await storage.get(name);
            if (object !== undefined) object.bytes.fill(0, 1000, 1001);
            return object;
          },
        },
      ],
      [
        'bytes instead of',
        {
          ...storage,
          async get(name) {
            const object = await storage.get(name);
            return object && { ...object, bytes: object.bytes.subarray(0, -1) };
          },
        },
      ],
    ];
    for (const [reason, store] of lossy) {
      await expect(make({ storage: store })).rejects.toThrow(reason);
      later(1);
    }
    expect(await ids()).toEqual([]);
    expect(readdirSync(workFolder())).toEqual([]);
  });

  it('removes no older backup where the new one failed', async () => {
    for (let day = 0; day < 5; day += 1) {
      await make();
      later(1);
    }
    later(72);
    const before = await ids();
    const broken = { ...storage, get: () => Promise.resolve(undefined) };
    await expect(make({ storage: broken })).rejects.toThrow();
    expect(await ids()).toEqual(before);
    const { removed, manifest } = await make();
    expect(removed).toHaveLength(4);
    expect(await ids()).toEqual([manifest.id, before[0]]);
  });

  it('is made though older ones cannot be removed', async () => {
    await make();
    later(1);
    await make();
    later(72);
    const stubborn = { ...storage, remove: () => Promise.reject(new Error('no')) };
    const { removed } = await make({ storage: stubborn });
    expect(removed).toEqual([]);
    expect(await ids()).toHaveLength(3);
  });

  it('takes away what was never finished, once that is old', async () => {
    const cut = { ...storage, get: () => Promise.resolve(undefined) };
    await expect(make({ storage: cut })).rejects.toThrow();
    const [unfinished] = await keysBelow('backups/');
    later(47);
    await make();
    expect(await keysBelow('backups/')).toContain(unfinished);
    later(2);
    await make();
    expect(await keysBelow('backups/')).not.toContain(unfinished);
  });

  it('stops where it is when the lease is lost', async () => {
    const abort = new AbortController();
    const watched = {
      ...storage,
      async put(...given: Parameters<BackupObjects['put']>) {
        await storage.put(...given);
        abort.abort(new Error('the lease is lost'));
      },
    };
    await expect(make({ storage: watched }, abort.signal)).rejects.toThrow('the lease is lost');
    expect(await ids()).toEqual([]);
    expect(readdirSync(workFolder())).toEqual([]);
  });

  it('says so where the database is gone', async () => {
    const connection = connect(test.file, { readonly: false });
    connection.close();
    test.database.close();
    rmSync(test.file);
    await expect(make()).rejects.toThrow(/unable to open database|does not exist/);
  });
});

describe('verifying a backup', () => {
  it('names one that is not there', async () => {
    await expect(verifyBackup(parts(), 'x', never)).rejects.toMatchObject({ kind: 'missing' });
  });

  it('sees that one was put in the place of another', async () => {
    const { manifest: old } = await make();
    later(1);
    const { manifest } = await make();
    const moved = await storage.get(manifestKey(old.id));
    await storage.put(manifestKey(manifest.id), moved?.bytes ?? new Uint8Array(), {
      contentType: 'application/octet-stream',
    });
    await expect(verifyBackup(parts(), manifest.id, never)).rejects.toThrow(
      `is really backup ${old.id}`,
    );
  });

  it('sees that the parts are those of another', async () => {
    const { manifest: old } = await make();
    test.database.close();
    const connection = connect(test.file, { readonly: false });
    connection.exec('create table more (words)');
    connection.close();
    later(1);
    const { manifest } = await make();
    const other = await storage.get(partKey(old.id, 1));
    await storage.put(partKey(manifest.id, 1), other?.bytes ?? new Uint8Array(), {
      contentType: 'application/octet-stream',
    });
    await expect(verifyBackup(parts(), manifest.id, never)).rejects.toMatchObject({
      kind: 'damaged',
    });
  });
});
