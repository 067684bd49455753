import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#db/client';
import { MigrationFailed } from '#db/migrate';
import { people } from '#db/schema';
import { copyMigrations } from '#db/testing-migrations';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseTooNew, schemaState } from './schema-state.server';
import { upgradeDatabase } from './upgrade-database.server';

const NOW = new Date('2026-03-01T10:00:00Z');

let folder: string;
let file: string;
let migrations: ReturnType<typeof copyMigrations>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-upgrade-'));
  file = join(folder, 'cvstomize.sqlite');
  migrations = copyMigrations(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const upgrade = () => upgradeDatabase(file, migrations.folder, folder);
const copies = () =>
  readdirSync(folder)
    .filter((name) => name.startsWith('before-migration-'))
    .sort();
const addPerson = (id: string) => {
  const database = openDatabase(file);
  database.write(
    (tx) => void tx.insert(people).values({ id, createdAt: NOW, activeAt: NOW }).run(),
  );
  database.close();
};
const peopleIn = (path: string) => {
  const database = openDatabase(path);
  const ids = database.read.select({ id: people.id }).from(people).all();
  database.close();
  return ids.map(({ id }) => id);
};

describe('upgrading a database', () => {
  it('makes a new one, of which there is nothing to keep a copy', () => {
    expect(upgrade()).toEqual({ applied: migrations.tags.length, newer: false });
    expect(copies()).toEqual([]);
  });

  it('changes nothing and copies nothing where nothing is new', () => {
    upgrade();
    expect(upgrade()).toEqual({ applied: 0, newer: false });
    expect(copies()).toEqual([]);
  });

  it('keeps a copy of what was there before, that can be opened', () => {
    upgrade();
    addPerson('marta');
    migrations.add('next', 'CREATE TABLE `next` (`id` text);');
    const { applied, copy } = upgrade();
    expect(applied).toBe(1);
    expect(copy).toBe(join(folder, `before-migration-${migrations.tags.length}.sqlite`));
    expect(peopleIn(copy ?? '')).toEqual(['marta']);
    expect(schemaState(copy ?? '').applied).toBe(migrations.tags.length);
  });

  it('keeps the copies of the last three upgrades', () => {
    upgrade();
    for (const number of [1, 2, 3, 4, 5]) {
      migrations.add(`next-${number}`, `CREATE TABLE \`next_${number}\` (\`id\` text);`);
      upgrade();
    }
    const first = migrations.tags.length + 2;
    expect(copies()).toEqual(
      [first, first + 1, first + 2].map((number) => `before-migration-${number}.sqlite`),
    );
  });

  it('leaves the database as it was where a migration fails, for the release before to go on', () => {
    upgrade();
    const running = openDatabase(file);
    const before = schemaState(file);
    migrations.add('good', 'CREATE TABLE `good` (`id` text);');
    migrations.add('bad', 'CREATE TABLE `people` (`id` text);');
    expect(upgrade).toThrow(MigrationFailed);
    expect(schemaState(file)).toEqual(before);
    running.write(
      (tx) => void tx.insert(people).values({ id: 'marta', createdAt: NOW, activeAt: NOW }).run(),
    );
    running.close();
    expect(peopleIn(file)).toEqual(['marta']);
  });

  it('explains a file that is no database, and leaves it alone', () => {
    writeFileSync(file, 'no database at all, whatever its name may say. '.repeat(100));
    expect(upgrade).toThrow(/is damaged, or no SQLite database/);
    expect(copies()).toEqual([]);
  });
});

describe('a database that a newer release has changed', () => {
  it('is worked with where that release only added to it, as after a rollback', () => {
    const older = migrations.tags.length;
    migrations.add('next', 'CREATE TABLE `next` (`id` text);');
    upgrade();
    migrations.keep(older);
    expect(upgrade()).toEqual({ applied: 0, newer: true });
    addPerson('marta');
    expect(peopleIn(file)).toEqual(['marta']);
  });

  it('is refused where that release took something away, and left as it is', () => {
    const older = migrations.tags.length;
    migrations.add('take-away', `PRAGMA user_version = ${older + 1};`);
    upgrade();
    migrations.keep(older);
    expect(upgrade).toThrow(DatabaseTooNew);
    expect(upgrade).toThrow(
      /newer than this program.*Nothing was changed\. Start the newer release/,
    );
    expect(schemaState(file).applied).toBe(older + 1);
    expect(existsSync(file)).toBe(true);
  });
});
