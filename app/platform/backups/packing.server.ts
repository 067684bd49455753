import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { copyDatabase } from '#db/copy-database';
import { BackupFailure } from './backup-failure';
import type { BackupKey } from './backup-key';
import { inspectDatabase } from './database-facts.server';
import type { DatabaseFacts } from './manifest';
import { seal, unseal } from './sealing';

/** Readable by its owner only, new, and on the disk once it is closed. */
const NEW_FILE = { mode: 0o600, flags: 'wx', flush: true } as const;

/**
 * Writes a database, compressed and sealed, to a new file, by way of a plain copy beside it that is
 * removed again.
 *
 * @returns what is in it.
 * @throws {BackupFailure} `damaged` where the database itself is.
 */
export async function pack(
  database: string,
  to: string,
  { key }: { key: BackupKey },
): Promise<DatabaseFacts> {
  const plain = `${to}.plain`;
  try {
    copyDatabase(database, plain);
    const facts = await inspectDatabase(plain);
    await pipeline(
      createReadStream(plain),
      createGzip(),
      (compressed: AsyncIterable<Uint8Array>) => seal(compressed, key),
      createWriteStream(to, NEW_FILE),
    );
    return facts;
  } finally {
    await rm(plain, { force: true });
  }
}

/**
 * Writes what `pack` sealed to a new database file.
 *
 * @returns what SQLite finds in it.
 * @throws {BackupFailure} `wrong_key`, `damaged` or `unknown_form`; there is then no such file.
 */
export async function unpack(
  sealed: string,
  to: string,
  { keys }: { keys: readonly BackupKey[] },
): Promise<DatabaseFacts> {
  try {
    await pipeline(
      createReadStream(sealed),
      (bytes: AsyncIterable<Uint8Array>) => unseal(bytes, keys),
      createGunzip(),
      createWriteStream(to, NEW_FILE),
    );
    return await inspectDatabase(to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(to, { force: true });
    throw asFailure(error);
  }
}

/** A compressed stream that ends early is one that was not sealed whole. */
function asFailure(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof BackupFailure || code?.startsWith('Z_') !== true) return error;
  return new BackupFailure('damaged', 'The backup is damaged: it cannot be decompressed.', {
    cause: error,
  });
}
