import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from './client';
import { migrateDatabase } from './migrate';

let base: string | undefined;

/** A fresh migrated database in a folder of its own; migrated once a process, then copied. */
export function openTestDatabase(): {
  database: Database;
  file: string;
  folder: string;
  remove(): void;
} {
  if (base === undefined || !existsSync(base)) {
    const made = join(mkdtempSync(join(tmpdir(), 'cvstomize-base-')), 'base.sqlite');
    migrateDatabase(made, join(import.meta.dirname, '..', 'migrations'));
    base = `${made}.ready`;
    renameSync(made, base);
  }
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-test-'));
  const file = join(folder, 'cvstomize.sqlite');
  copyFileSync(base, file);
  const database = openDatabase(file);
  return {
    database,
    file,
    folder,
    remove() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
