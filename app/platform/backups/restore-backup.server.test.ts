import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '#db/connection';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBackups } from './backup-store.server';
import { findBackup, restoreBackup } from './restore-backup.server';
import { never, openBackupWorld, type BackupWorld } from './testing/backup-world';
import { fillEveryTable, tablesOf } from './testing/fill-every-table';
import { newBackupKey } from './testing/new-backup-key';

let world: BackupWorld;
beforeEach(() => {
  world = openBackupWorld();
});
afterEach(() => {
  world.remove();
});

const target = () => join(world.folder, 'new', 'cvstomize.sqlite');

async function back() {
  const { manifest } = await world.make();
  return manifest;
}

const restore = (id: string, { to = target(), force = false } = {}) =>
  restoreBackup(world.parts(), id, { to, force, now: world.clock() }, never);

/** Every row of a table, in the order of all its columns, bytes and large numbers as they are. */
function rowsOf(file: string, table: string, where = 'true'): unknown[] {
  const connection = connect(file, { readonly: true });
  try {
    const statement = connection.prepare(`select * from "${table}" where ${where}`);
    const width = statement.columns().length;
    const order = Array.from({ length: width }, (_, at) => at + 1).join(', ');
    return connection
      .prepare(`select * from "${table}" where ${where} order by ${order}`)
      .raw()
      .safeIntegers()
      .all();
  } finally {
    connection.close();
  }
}

function allTables(file: string): string[] {
  const connection = connect(file, { readonly: true });
  const tables = tablesOf(connection);
  connection.close();
  return tables;
}

/** Tables, indexes and triggers as they were declared. */
function schemaOf(file: string): unknown[] {
  const connection = connect(file, { readonly: true });
  const declared = connection
    .prepare('select type, name, sql from sqlite_master order by type, name')
    .all();
  connection.close();
  return declared;
}

describe('restoring', () => {
  it('brings back every row of every table, while the original is written to', async () => {
    fillEveryTable(world.test.file, 40);
    const writer = connect(world.test.file, { readonly: false });
    writer.exec('create table entries (number integer primary key, words text)');
    writer.exec('create table totals (number integer)');
    writer.exec('insert into totals values (0)');
    const write = writer.transaction((number: number) => {
      writer.prepare('insert into entries values (?, ?)').run(number, `entry ${number}`.repeat(50));
      writer.prepare('update totals set number = ?').run(number);
    });
    let written = 0;
    const writes = setInterval(() => {
      write.immediate((written += 1));
    }, 1);
    await expect.poll(() => written).toBeGreaterThan(0);
    const before = written;
    const { id } = await back();
    const after = written;
    clearInterval(writes);
    writer.close();
    await restore(id);

    expect(after).toBeGreaterThan(before + 5);
    const [[total]] = rowsOf(target(), 'totals') as [[bigint]];
    expect(Number(total)).toBeGreaterThanOrEqual(before);
    expect(Number(total)).toBeLessThanOrEqual(after);
    const tables = allTables(world.test.file);
    expect(allTables(target())).toEqual(tables);
    expect(schemaOf(target())).toEqual(schemaOf(world.test.file));
    for (const table of tables) {
      if (table === 'totals') continue;
      // Of what was being written, everything up to one moment and nothing of later.
      const until = table === 'entries' ? `number <= ${total}` : 'true';
      const original = rowsOf(world.test.file, table, until);
      expect(original.length, table).toBeGreaterThan(0);
      expect(rowsOf(target(), table), table).toEqual(original);
    }
  });

  it('makes a file that only its owner reads, and leaves nothing else', async () => {
    const { id } = await back();
    expect(await restore(id)).toMatchObject({ manifest: { id }, setAside: undefined });
    expect(readdirSync(join(world.folder, 'new'))).toEqual(['cvstomize.sqlite']);
    expect(statSync(target()).mode & 0o777).toBe(0o600);
  });

  it('refuses to overwrite a database, or what belongs to one', async () => {
    const { id } = await back();
    await restore(id);
    const first = readFileSync(target());
    await expect(restore(id)).rejects.toMatchObject({ kind: 'refused' });
    expect(readFileSync(target()).equals(first)).toBe(true);
    rmSync(target());
    writeFileSync(`${target()}-wal`, 'of another database');
    await expect(restore(id)).rejects.toThrow(/-wal is there already.*--force/);
    expect(existsSync(target())).toBe(false);
  });

  it('sets the old database aside when it is told to, whole', async () => {
    const { id } = await back();
    await restore(id);
    const old = connect(target(), { readonly: false });
    old.exec("create table notes (words); insert into notes values ('written later')");
    old.close();
    const { setAside } = await restore(id, { force: true });
    expect(setAside).toBe(`${target()}.replaced-2026-03-01t12-00-00.000z`);
    expect(allTables(target())).not.toContain('notes');
    expect(rowsOf(setAside ?? '', 'notes')).toEqual([['written later']]);
  });

  it('sets a broken database aside, with its log', async () => {
    const { id } = await back();
    await restore(id);
    writeFileSync(target(), 'broken');
    writeFileSync(`${target()}-wal`, 'broken, too');
    const { setAside } = await restore(id, { force: true });
    expect(readFileSync(setAside ?? '', 'utf8')).toBe('broken');
    expect(readFileSync(`${setAside ?? ''}-wal`, 'utf8')).toBe('broken, too');
    expect(allTables(target())).toContain('people');
  });

  it('leaves a database alone that somebody has open', async () => {
    const { id } = await back();
    await restore(id);
    const server = connect(target(), { readonly: false });
    server.exec("create table notes (words); insert into notes values ('just written')");
    await expect(restore(id, { force: true })).rejects.toThrow(/is in use\. Stop the server/);
    expect(server.prepare('select words from notes').pluck().all()).toEqual(['just written']);
    server.close();
    expect(rowsOf(target(), 'notes')).toEqual([['just written']]);
  });

  it('puts nothing in place where the backup is damaged or sealed with another key', async () => {
    const { id } = await back();
    const other = restoreBackup(
      world.parts({ keys: [newBackupKey()] }),
      id,
      { to: target(), force: false, now: world.clock() },
      never,
    );
    await expect(other).rejects.toMatchObject({ kind: 'wrong_key' });
    const part = `backups/${id}/000001.part`;
    const object = await world.storage.get(part);
    object?.bytes.fill(7, 500, 600);
    await world.storage.put(part, object?.bytes ?? new Uint8Array(), { contentType: 'x/y' });
    await expect(restore(id)).rejects.toMatchObject({ kind: 'damaged' });
    expect(readdirSync(join(world.folder, 'new'))).toEqual([]);
  });
});

describe('which backup is restored', () => {
  it('is the newest, or the newest of a time', async () => {
    await expect(findBackup(world.storage, undefined)).rejects.toThrow('There is no backup');
    const first = await back();
    world.later(6);
    const second = await back();
    const find = async (time?: string) =>
      (await findBackup(world.storage, time === undefined ? undefined : new Date(time))).id;
    expect(await find()).toBe(second.id);
    expect(await find('2026-03-01T18:00:00.000Z')).toBe(second.id);
    expect(await find('2026-03-01T17:59:59.999Z')).toBe(first.id);
    await expect(find('2026-03-01T11:59:59.999Z')).rejects.toThrow(
      'The oldest is of 2026-03-01T12:00:00.000Z',
    );
    expect((await listBackups(world.storage)).map(({ id }) => id)).toEqual([second.id, first.id]);
  });
});
