import { chmodSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

const BUSY_TIMEOUT_MS = 5_000;

/**
 * From 24.19 on, Node aborts when its garbage collector meets a native object of better-sqlite3 12
 * (https://github.com/WiseLibs/better-sqlite3/issues/1515). So none is ever left to it: connections
 * stay here even when closed, statements stay with their connection, and a PRAGMA is set by `exec`,
 * since `pragma()` makes a statement that nobody keeps.
 */
const opened = new Set<Sqlite.Database>();

/**
 * A connection with this application's settings. WAL is set by the one that may write.
 *
 * @param options.existing opens a file another machine makes: it must be there, and its journal
 * mode, which is part of the file, is left alone.
 */
export function connect(
  file: string,
  { readonly, existing = false }: { readonly: boolean; existing?: boolean },
): Sqlite.Database {
  const connection = new Sqlite(file, {
    readonly,
    fileMustExist: readonly || existing,
    timeout: BUSY_TIMEOUT_MS,
  });
  opened.add(connection);
  keepStatements(connection);
  if (!readonly && !existing) {
    // Before SQLite makes its other files, which get the same mode.
    keepToOurselves(file);
    connection.exec('PRAGMA journal_mode = WAL');
  }
  // What is deleted is written over, and not only forgotten.
  if (!readonly) connection.exec('PRAGMA secure_delete = ON');
  connection.exec('PRAGMA synchronous = NORMAL');
  connection.exec('PRAGMA foreign_keys = ON');
  return connection;
}

/** Nobody else on the machine reads what people told us. */
function keepToOurselves(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch {
    // A file system without modes, such as LiteFS's mount, has its own way to keep others out.
  }
}

/**
 * Prepares each SQL text once. Texts must therefore be few: values are bound, never written into
 * them.
 */
function keepStatements(connection: Sqlite.Database): void {
  const statements = new Map<string, Sqlite.Statement>();
  const prepare = connection.prepare.bind(connection);
  connection.prepare = ((source: string) => {
    const statement = statements.get(source) ?? prepare(source);
    statements.set(source, statement);
    // How rows come back is a setting of the statement, left as its last user wanted it.
    return statement.reader ? statement.raw(false).pluck(false) : statement;
  }) as typeof connection.prepare;
}
