import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { readConfig } from '~/platform/config/environment';
import { upgradeDatabase } from '~/platform/database/upgrade-database.server';
import { findUp } from '~/platform/find-up.server';
import { writeResult } from '../write-output.server';
import { lookAtDatabase } from './look-at-database';

/**
 * `migrate`: brings the database to the newest schema, making it where there is none. One that
 * needs it is copied first.
 */
export async function migrate(options: { out?: string }): Promise<void> {
  const { dataFolder, databaseFile } = readConfig(process.env);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const before = lookAtDatabase(databaseFile).applied;
  const { applied, copy } = upgradeDatabase(databaseFile, migrationsFolder(), dataFolder);
  await writeResult(
    {
      database: databaseFile,
      migrations: before + applied,
      applied,
      ...(copy === undefined ? {} : { copy }),
    },
    options.out,
  );
}

/** Where this program's migrations are. @throws {Error} where the program is not whole. */
export function migrationsFolder(): string {
  const journal = findUp('migrations/meta/_journal.json', import.meta.dirname);
  if (journal === undefined) throw new Error('The migrations folder is missing');
  return dirname(dirname(journal));
}
