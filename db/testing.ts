import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from './client';
import { migrateDatabase } from './migrate';

let base: string | undefined;

/**
 * A fresh migrated database in a folder of its own; migrated once a process, then copied.
 *
 * @param from another database's file to start from.
 */
export function openTestDatabase(from?: string): {
  database: Database;
  file: string;
  folder: string;
  remove(): void;
} {
  const start = from ?? migratedOnce();
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-test-'));
  const file = join(folder, 'cvstomize.sqlite');
  copyFileSync(start, file);
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

function migratedOnce(): string {
  if (base === undefined || !existsSync(base)) {
    const made = join(mkdtempSync(join(tmpdir(), 'cvstomize-base-')), 'base.sqlite');
    migrateDatabase(made, join(import.meta.dirname, '..', 'migrations'));
    base = `${made}.ready`;
    renameSync(made, base);
  }
  return base;
}
