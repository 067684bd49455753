import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from './connection';
import { migrateDatabase, MigrationFailed } from './migrate';

const MIGRATIONS = join(import.meta.dirname, '..', 'migrations');

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-migrate-'));
  file = join(folder, 'cvstomize.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The migrations of this release, and one more. */
function withNext(sql: string): string {
  const next = join(folder, 'migrations');
  cpSync(MIGRATIONS, next, { recursive: true });
  const path = join(next, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: object[] };
  const entry = {
    idx: 999,
    version: '6',
    when: Date.UTC(2100),
    tag: '0999_next',
    breakpoints: true,
  };
  writeFileSync(path, JSON.stringify({ ...journal, entries: [...journal.entries, entry] }));
  writeFileSync(join(next, '0999_next.sql'), sql);
  return next;
}

const tablesOf = (): unknown[] => {
  const connection = connect(file, { readonly: true });
  const tables = connection.prepare('select name, sql from sqlite_schema order by name').all();
  connection.close();
  return tables;
};

test('a migration that fails half-way is named, and leaves the database as it was', () => {
  migrateDatabase(file, MIGRATIONS);
  const before = tablesOf();
  const broken = withNext(
    'CREATE TABLE `half` (`id` text);\n--> statement-breakpoint\nCREATE TABLE `people` (`id` text);',
  );
  const attempt = () => migrateDatabase(file, broken);
  expect(attempt).toThrow(MigrationFailed);
  expect(attempt).toThrow(
    /^The migration 0999_next failed: table `people` already exists\. .* is as it was before\.\nStart the release/,
  );
  expect(tablesOf()).toEqual(before);
  migrateDatabase(file, MIGRATIONS);
});

test('a file that is no database is named, and left alone', () => {
  const content = 'no database, whatever its name says. '.repeat(100);
  writeFileSync(file, content);
  expect(() => migrateDatabase(file, MIGRATIONS)).toThrow(/cvstomize\.sqlite is damaged, or no/);
  expect(readFileSync(file, 'utf8')).toBe(content);
});
