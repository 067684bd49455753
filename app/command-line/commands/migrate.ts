import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect } from '#db/connection';
import { readConfig } from '~/platform/config/environment';
import { upgradeDatabase } from '~/platform/database/upgrade-database.server';
import { findUp } from '~/platform/find-up.server';
import { displayFileName } from '../file-messages';
import { Refusal } from '../refusal';
import { writeResult } from '../write-output.server';

/**
 * `migrate`: brings the database to the newest schema, making it where there is none. One that
 * needs it is copied first.
 */
export async function migrate(options: { out?: string }): Promise<void> {
  const { dataFolder, databaseFile } = readConfig(process.env);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const before = countMigrations(databaseFile);
  const { applied, copy } = upgradeDatabase(
    databaseFile,
    dirname(dirname(findJournal())),
    dataFolder,
  );
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

/** How many migrations this program knows. */
export function knownMigrations(): number {
  const journal = JSON.parse(readFileSync(findJournal(), 'utf8')) as { entries: unknown[] };
  return journal.entries.length;
}

/** The list of migrations. @throws {Error} where the program is not whole. */
function findJournal(): string {
  const journal = findUp('migrations/meta/_journal.json', import.meta.dirname);
  if (journal === undefined) throw new Error('The migrations folder is missing');
  return journal;
}

/** How many migrations a database has had; 0 where there is none yet. @throws {Refusal} */
export function countMigrations(databaseFile: string): number {
  if (!existsSync(databaseFile)) return 0;
  try {
    return countIn(databaseFile);
  } catch (error) {
    throw new Refusal(
      `${displayFileName(databaseFile)}: is damaged, or no SQLite database. Put a backup in its place.`,
      { cause: error },
    );
  }
}

function countIn(databaseFile: string): number {
  const connection = connect(databaseFile, { readonly: true });
  try {
    const known = connection
      .prepare("select 1 from sqlite_master where name = '__drizzle_migrations'")
      .get();
    if (known === undefined) return 0;
    return connection.prepare('select count(*) from __drizzle_migrations').pluck().get() as number;
  } finally {
    connection.close();
  }
}
