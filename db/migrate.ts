import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { connect } from './connection';

/** The database could not be brought to the newest schema; the message says what to do. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed';
}

/**
 * Brings a database file to the newest schema. Running it again changes nothing; a failing
 * migration leaves the file as it was.
 *
 * @throws {MigrationFailed}
 */
export function migrateDatabase(file: string, migrationsFolder: string): void {
  try {
    const connection = connect(file, { readonly: false });
    try {
      migrate(drizzle(connection), { migrationsFolder });
    } finally {
      connection.close();
    }
  } catch (error) {
    throw explainFailure(error, file, migrationsFolder);
  }
}

/** What an error of SQLite means where a database is looked at or migrated. */
export function explainFailure(
  error: unknown,
  file: string,
  migrationsFolder: string,
): MigrationFailed {
  return new MigrationFailed(explain(error, file, migrationsFolder), { cause: error });
}

function explain(error: unknown, file: string, migrationsFolder: string): string {
  const { reason, code } = rootOf(error);
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return `${file} is damaged, or no SQLite database. Put a backup in its place, or move it away to begin with an empty one.`;
  }
  const name = error instanceof Error ? nameOfFailed(error.message, migrationsFolder) : undefined;
  if (name === undefined)
    return `The database ${file} could not be opened to migrate it: ${reason}.`;
  return [
    `The migration ${name} failed: ${reason}. The database ${file} is as it was before.`,
    'Start the release that ran before, which works with it; or put a backup in its place and start again.',
  ].join('\n');
}

/** What SQLite itself said, below what wraps it. */
function rootOf(error: unknown): { reason: string; code: string } {
  let root = error;
  while (root instanceof Error && root.cause instanceof Error) root = root.cause;
  if (!(root instanceof Error)) return { reason: String(root), code: '' };
  const code = 'code' in root && typeof root.code === 'string' ? root.code : '';
  return { reason: root.message, code };
}

/** The migration that has the statement which the error quotes. */
function nameOfFailed(message: string, migrationsFolder: string): string | undefined {
  const journal = JSON.parse(
    readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'),
  ) as { entries: { tag: string }[] };
  return journal.entries
    .map(({ tag }) => tag)
    .find((tag) =>
      readFileSync(join(migrationsFolder, `${tag}.sql`), 'utf8')
        .split('--> statement-breakpoint')
        .some((statement) => message.includes(statement.trim())),
    );
}
