import { readdirSync, rmSync } from 'node:fs';
import { connect } from '#db/connection';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BackupObjects } from './backup-dependencies';
import { listBackups } from './backup-store.server';
import { verifyBackup } from './make-backup.server';
import { manifestKey, partKey } from './object-names';
import { never, openBackupWorld, type BackupWorld } from './testing/backup-world';
import { newBackupKey } from './testing/new-backup-key';

let world: BackupWorld;
beforeEach(() => {
  world = openBackupWorld();
});
afterEach(() => {
  world.remove();
});

const ids = async () => (await listBackups(world.storage)).map(({ id }) => id);

async function keysBelow(prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const object of world.storage.list(prefix)) keys.push(object.key);
  return keys;
}

describe('making a backup', () => {
  it('says what is in it, when it is of and who made it', async () => {
    const { manifest, removed } = await world.make();
    expect(manifest).toMatchObject({
      madeAt: '2026-03-01T12:00:00.000Z',
      madeBy: 'test',
      database: { tables: { people: 0 } },
      sealed: { parts: 1 },
    });
    expect(removed).toEqual([]);
    expect(await ids()).toEqual([manifest.id]);
    expect(await verifyBackup(world.parts(), manifest.id, never)).toEqual(manifest);
  });

  it('leaves nothing readable, neither stored nor behind', async () => {
    const { manifest } = await world.make();
    expect(readdirSync(world.workFolder)).toEqual([]);
    for (const name of await keysBelow('backups/')) {
      const object = await world.storage.get(name);
      expect(Buffer.from(object?.bytes ?? []).includes('people')).toBe(false);
    }
    expect(await keysBelow('backups/')).toEqual([
      partKey(manifest.id, 1),
      manifestKey(manifest.id),
    ]);
  });

  it('makes none without a key', async () => {
    await expect(world.make({ keys: [] })).rejects.toMatchObject({
      kind: 'no_key',
      message: expect.stringContaining('BACKUP_KEY') as string,
    });
    expect(await keysBelow('')).toEqual([]);
  });

  it('seals with the newest key, and still reads what older ones sealed', async () => {
    const { manifest: old } = await world.make();
    const newest = newBackupKey();
    world.later(1);
    const { manifest } = await world.make({ keys: [newest, world.key] });
    await expect(verifyBackup(world.parts(), manifest.id, never)).rejects.toMatchObject({
      kind: 'wrong_key',
    });
    const both = world.parts({ keys: [newest, world.key] });
    expect(await verifyBackup(both, old.id, never)).toEqual(old);
  });

  it('is no backup where the store lost or changed what was put', async () => {
    const lossy: [string, BackupObjects][] = [
      ['is gone', { ...world.storage, get: () => Promise.resolve(undefined) }],
      [
        'was changed',
        {
          ...world.storage,
          async get(name) {
            const object = await world.storage.get(name);
            if (object !== undefined) object.bytes.fill(0, 1000, 1001);
            return object;
          },
        },
      ],
      [
        'bytes instead of',
        {
          ...world.storage,
          async get(name) {
            const object = await world.storage.get(name);
            return object && { ...object, bytes: object.bytes.subarray(0, -1) };
          },
        },
      ],
    ];
    for (const [reason, store] of lossy) {
      await expect(world.make({ storage: store })).rejects.toThrow(reason);
      world.later(1);
    }
    expect(await ids()).toEqual([]);
    expect(readdirSync(world.workFolder)).toEqual([]);
  });

  it('removes no older backup where the new one failed', async () => {
    for (let day = 0; day < 5; day += 1) {
      await world.make();
      world.later(1);
    }
    world.later(72);
    const before = await ids();
    const broken = { ...world.storage, get: () => Promise.resolve(undefined) };
    await expect(world.make({ storage: broken })).rejects.toThrow();
    expect(await ids()).toEqual(before);
    const { removed, manifest } = await world.make();
    expect(removed).toHaveLength(4);
    expect(await ids()).toEqual([manifest.id, before[0]]);
  });

  it('is made though older ones cannot be removed', async () => {
    await world.make();
    world.later(1);
    await world.make();
    world.later(72);
    const stubborn = { ...world.storage, remove: () => Promise.reject(new Error('no')) };
    const { removed } = await world.make({ storage: stubborn });
    expect(removed).toEqual([]);
    expect(await ids()).toHaveLength(3);
  });

  it('takes away what was never finished, once that is old', async () => {
    const cut = { ...world.storage, get: () => Promise.resolve(undefined) };
    await expect(world.make({ storage: cut })).rejects.toThrow();
    const [unfinished] = await keysBelow('backups/');
    world.later(47);
    await world.make();
    expect(await keysBelow('backups/')).toContain(unfinished);
    world.later(2);
    await world.make();
    expect(await keysBelow('backups/')).not.toContain(unfinished);
  });

  it('stops where it is when the lease is lost', async () => {
    const abort = new AbortController();
    const watched = {
      ...world.storage,
      async put(...given: Parameters<BackupObjects['put']>) {
        await world.storage.put(...given);
        abort.abort(new Error('the lease is lost'));
      },
    };
    await expect(world.make({ storage: watched }, abort.signal)).rejects.toThrow(
      'the lease is lost',
    );
    expect(await ids()).toEqual([]);
    expect(readdirSync(world.workFolder)).toEqual([]);
  });

  it('says so where the database is gone', async () => {
    const connection = connect(world.test.file, { readonly: false });
    connection.close();
    world.test.database.close();
    rmSync(world.test.file);
    await expect(world.make()).rejects.toThrow(/unable to open database|does not exist/);
  });
});

describe('verifying a backup', () => {
  it('names one that is not there', async () => {
    await expect(verifyBackup(world.parts(), 'x', never)).rejects.toMatchObject({
      kind: 'missing',
    });
  });

  it('sees that one was put in the place of another', async () => {
    const { manifest: old } = await world.make();
    world.later(1);
    const { manifest } = await world.make();
    const moved = await world.storage.get(manifestKey(old.id));
    await world.storage.put(manifestKey(manifest.id), moved?.bytes ?? new Uint8Array(), {
      contentType: 'application/octet-stream',
    });
    await expect(verifyBackup(world.parts(), manifest.id, never)).rejects.toThrow(
      `is really backup ${old.id}`,
    );
  });

  it('sees that the parts are those of another', async () => {
    const { manifest: old } = await world.make();
    world.test.database.close();
    const connection = connect(world.test.file, { readonly: false });
    connection.exec('create table more (words)');
    connection.close();
    world.later(1);
    const { manifest } = await world.make();
    const other = await world.storage.get(partKey(old.id, 1));
    await world.storage.put(partKey(manifest.id, 1), other?.bytes ?? new Uint8Array(), {
      contentType: 'application/octet-stream',
    });
    await expect(verifyBackup(world.parts(), manifest.id, never)).rejects.toMatchObject({
      kind: 'damaged',
    });
  });
});
