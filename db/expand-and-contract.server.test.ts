import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from './connection';
import { migrateDatabase } from './migrate';
import { copyMigrations } from './testing-migrations';

/**
 * While a release is rolled out, the release before still reads and writes the database that the
 * new one has migrated. So a migration may add, and what it takes away must have been unused for a
 * release; then it says by `PRAGMA user_version` how many migrations a program must know.
 */
const migrations = copyMigrations(mkdtempSync(join(tmpdir(), 'cvstomize-tags-'))).tags;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-expand-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Column {
  name: string;
  type: string;
}

/** Statements of a program that knows the tables as they are now: writes a row, reads all columns. */
function programOf(connection: ReturnType<typeof connect>) {
  const names = connection
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\' order by name",
    )
    .pluck()
    .all() as string[];
  let count = 0;
  return names.map((table) => {
    const columns = connection
      .prepare('select name, type from pragma_table_info(?)')
      .all(table) as Column[];
    const list = columns.map(({ name }) => `"${name}"`).join(', ');
    const insert = connection.prepare(
      `insert into "${table}" (${list}) values (${columns.map(() => '?').join(', ')})`,
    );
    const select = connection.prepare(`select ${list} from "${table}"`);
    return {
      table,
      /** What becomes of writing a row and reading it: `ok`, or the code of the refusal. */
      use: (): string => {
        count += 1;
        const row = columns.map(({ type }) => (/int/i.test(type) ? count : `${table}-${count}`));
        try {
          insert.run(row);
          return select.all().length > 0 ? 'ok' : 'not there';
        } catch (error) {
          return (error as { code?: string }).code ?? String(error);
        }
      },
    };
  });
}

test.each(migrations.slice(1).map((tag, index) => [tag, index + 1] as const))(
  'the release before goes on while %s is applied',
  (_tag, known) => {
    const file = join(folder, 'cvstomize.sqlite');
    const before = copyMigrations(folder);
    before.keep(known);
    migrateDatabase(file, before.folder);
    const connection = connect(file, { readonly: false });
    // A row alone: whose it is does not matter here, and CHECKs refuse before and after alike.
    connection.exec('PRAGMA foreign_keys = OFF');
    const program = programOf(connection);
    const used = program.map(({ table, use }) => [table, use()]);
    expect(used.filter(([, outcome]) => outcome === 'ok').length).toBeGreaterThan(8);

    const after = copyMigrations(folder);
    after.keep(known + 1);
    migrateDatabase(file, after.folder);

    const needs = connection.prepare('PRAGMA user_version').pluck().get();
    const usedAfter = program.map(({ table, use }) => [table, use()]);
    if (needs !== known + 1) expect(usedAfter).toEqual(used);
    connection.close();
  },
);

test('a migration that takes away what is used is found', () => {
  const file = join(folder, 'cvstomize.sqlite');
  const release = copyMigrations(folder);
  migrateDatabase(file, release.folder);
  const connection = connect(file, { readonly: false });
  connection.exec('PRAGMA foreign_keys = OFF');
  const program = programOf(connection);
  const used = program.map(({ use }) => use());
  release.add('take-away', 'ALTER TABLE `people` RENAME COLUMN `active_at` TO `last_seen_at`;');
  migrateDatabase(file, release.folder);
  expect(program.map(({ use }) => use())).not.toEqual(used);
  connection.close();
});
