import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { connect } from '#db/connection';
import { BackupFailure } from './backup-failure';
import type { DatabaseFacts } from './manifest';

type Connection = ReturnType<typeof connect>;

/**
 * Reads a database file that nobody writes to: its bytes, its pages and its tables.
 *
 * @throws {BackupFailure} `damaged` where SQLite finds anything wrong with it.
 */
export async function inspectDatabase(file: string): Promise<DatabaseFacts> {
  const sha256 = await hashOf(file);
  const { size: bytes } = await stat(file);
  let connection: Connection | undefined;
  try {
    connection = connect(file, { readonly: true });
    checkIntegrity(connection);
    return { bytes, sha256, schema: schemaOf(connection), tables: countRows(connection) };
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test((error as { code?: string }).code ?? '')) throw error;
    throw new BackupFailure('damaged', `SQLite cannot read the database: ${String(error)}.`, {
      cause: error,
    });
  } finally {
    connection?.close();
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function checkIntegrity(connection: Connection): void {
  const findings = connection.prepare('PRAGMA integrity_check').pluck().all();
  if (findings.length === 1 && findings[0] === 'ok') return;
  throw new BackupFailure(
    'damaged',
    `SQLite finds the database damaged: ${findings.slice(0, 3).join('; ')}.`,
  );
}

/** As Drizzle's migrator keeps it. */
function schemaOf(connection: Connection): DatabaseFacts['schema'] {
  const known = connection
    .prepare("select 1 from sqlite_master where name = '__drizzle_migrations'")
    .get();
  if (known === undefined) return { migrations: 0, newest: 0 };
  return connection
    .prepare(
      'select count(*) as migrations, coalesce(max(created_at), 0) as newest from __drizzle_migrations',
    )
    .get() as DatabaseFacts['schema'];
}

function countRows(connection: Connection): Record<string, number> {
  const names = connection
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name",
    )
    .pluck()
    .all() as string[];
  const counted = names.map((name) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    return [name, connection.prepare(`select count(*) from ${quoted}`).pluck().get() as number];
  });
  return Object.fromEntries(counted) as Record<string, number>;
}
