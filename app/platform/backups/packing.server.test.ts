import { randomBytes } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { connect } from '#db/connection';
import { openTestDatabase } from '#db/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectDatabase } from './database-facts.server';
import { newBackupKey } from './testing/new-backup-key';
import { pack, unpack } from './packing.server';

const key = newBackupKey();

let test: ReturnType<typeof openTestDatabase>;
let sealed: string;
let plain: string;
beforeEach(() => {
  test = openTestDatabase();
  sealed = join(test.folder, 'sealed');
  plain = join(test.folder, 'plain.sqlite');
});
afterEach(() => test.remove());

describe('packing a database', () => {
  it('gives back a database with the same bytes, tables and schema', async () => {
    const facts = await pack(test.file, sealed, { key });
    expect(facts.schema.migrations).toBeGreaterThan(0);
    expect(facts.tables).toMatchObject({ people: 0, jobs: 0 });
    expect(await unpack(sealed, plain, { keys: [key] })).toEqual(facts);
  });

  it('leaves only the sealed file, which only its owner reads', async () => {
    const before = readdirSync(test.folder);
    await pack(test.file, sealed, { key });
    expect(readdirSync(test.folder).filter((name) => !before.includes(name))).toEqual(['sealed']);
    expect(statSync(sealed).mode & 0o777).toBe(0o600);
    await unpack(sealed, plain, { keys: [key] });
    expect(statSync(plain).mode & 0o777).toBe(0o600);
  });

  it('keeps nothing of what was deleted', async () => {
    const secret = randomBytes(20).toString('hex');
    const connection = connect(test.file, { readonly: false });
    // A database from before deleted words were overwritten.
    connection.exec('PRAGMA secure_delete = OFF');
    connection.exec('create table notes (words)');
    connection.exec(`insert into notes values ('${secret}'), ('kept')`);
    connection.exec(`delete from notes where words = '${secret}'`);
    connection.close();
    test.database.close();
    expect(readFileSync(test.file).includes(secret)).toBe(true);
    await pack(test.file, sealed, { key });
    await unpack(sealed, plain, { keys: [key] });
    expect(readFileSync(plain).includes(secret)).toBe(false);
  });

  it('says that the database itself is damaged', async () => {
    test.database.close();
    const bytes = readFileSync(test.file);
    writeFileSync(test.file, bytes.fill(0xff, 4096, 6 * 4096));
    await expect(pack(test.file, sealed, { key })).rejects.toThrow(/malformed|damaged/);
    expect(existsSync(sealed)).toBe(false);
  });

  it('leaves nothing of a sealed file it cannot open', async () => {
    await pack(test.file, sealed, { key });
    await expect(unpack(sealed, plain, { keys: [newBackupKey()] })).rejects.toMatchObject({
      kind: 'wrong_key',
    });
    truncateSync(sealed, statSync(sealed).size - 1);
    await expect(unpack(sealed, plain, { keys: [key] })).rejects.toMatchObject({ kind: 'damaged' });
    expect(existsSync(plain)).toBe(false);
  });

  it('overwrites nothing', async () => {
    writeFileSync(plain, 'precious');
    await pack(test.file, sealed, { key });
    await expect(unpack(sealed, plain, { keys: [key] })).rejects.toThrow('EEXIST');
    expect(readFileSync(plain, 'utf8')).toBe('precious');
    await expect(pack(test.file, sealed, { key })).rejects.toThrow('EEXIST');
  });

  it('calls what is no database damaged', async () => {
    writeFileSync(plain, 'words, and no database');
    await expect(inspectDatabase(plain)).rejects.toMatchObject({ kind: 'damaged' });
  });
});
