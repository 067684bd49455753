import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { connect } from '#db/connection';
import { BackupFailure } from '../backup-failure';
import type { BackupKey } from '../backup-key';
import { inspectDatabase } from '../database-facts.server';
import type { DatabaseFacts } from '../manifest';
import { unseal } from '../sealing';
import { BLOCK_BYTES, readBlocks } from './blocks';
import { pieceName } from './point';

/** A point whose pieces lie in a folder. */
export interface FetchedPoint {
  readonly folder: string;
  readonly pieces: number;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes the database of the last of some points, which follow each other, to a new file.
 *
 * @returns what SQLite finds in it.
 * @throws {BackupFailure} `wrong_key`, or `damaged` where it is not the file it was, byte by byte.
 */
export async function applyPoints(
  points: readonly FetchedPoint[],
  to: string,
  keys: readonly BackupKey[],
): Promise<DatabaseFacts> {
  const file = await open(to, 'wx', 0o600);
  try {
    for (const { folder, pieces, bytes } of points) {
      for (let number = 1; number <= pieces; number += 1) {
        for (const block of readBlocks(await openPiece(join(folder, pieceName(number)), keys))) {
          await file.write(block.bytes, 0, BLOCK_BYTES, block.index * BLOCK_BYTES);
        }
      }
      await file.truncate(bytes);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  const hash = createHash('sha256');
  await pipeline(createReadStream(to), hash);
  if (hash.digest('hex') !== points.at(-1)?.sha256) {
    throw new BackupFailure('damaged', 'What was put together is not the database it was.');
  }
  leaveTheLog(to);
  return inspectDatabase(to);
}

/** It was copied while a log was in use; alone, it needs none. */
function leaveTheLog(file: string): void {
  const connection = connect(file, { readonly: false });
  try {
    connection.pragma('journal_mode = DELETE');
  } finally {
    connection.close();
  }
}

async function openPiece(file: string, keys: readonly BackupKey[]): Promise<Buffer> {
  const read: Uint8Array[] = [];
  await pipeline(
    createReadStream(file),
    (bytes: AsyncIterable<Uint8Array>) => unseal(bytes, keys),
    createGunzip(),
    async (plain: AsyncIterable<Uint8Array>) => {
      for await (const chunk of plain) read.push(chunk);
    },
  );
  return Buffer.concat(read);
}
