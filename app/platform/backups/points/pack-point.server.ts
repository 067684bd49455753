import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { connect } from '#db/connection';
import type { BackupKey } from '../backup-key';
import { seal } from '../sealing';
import { BLOCK_BYTES, BLOCKS_IN_A_PIECE, writeBlocks, type Block } from './blocks';
import { pieceName } from './point';

const NEW_FILE = { mode: 0o600, flags: 'wx', flush: true } as const;
const AT_ONCE = 256 * BLOCK_BYTES;

export interface PackedPoint {
  readonly bytes: number;
  readonly sha256: string;
  /** How many files named `000001.piece` and so on there are; 0 where nothing changed. */
  readonly pieces: number;
}

/** Where a point is packed, all on this machine. */
export interface PointFiles {
  /** Where the copy goes; a new file. */
  readonly copy: string;
  /** The last one; null: all differs. */
  readonly before: string | null;
  /** Where the pieces go. */
  readonly folder: string;
}

/**
 * Copies a database as it lies, block by block, and writes what differs from the copy before,
 * compressed and sealed, into a folder.
 */
export async function packPoint(
  database: string,
  files: PointFiles,
  key: BackupKey,
): Promise<PackedPoint> {
  await copyAsItLies(database, files.copy);
  const hash = createHash('sha256');
  let pieces = 0;
  let bytes = 0;
  let changed: Block[] = [];
  const write = async () => {
    pieces += 1;
    await pipeline(
      Readable.from([writeBlocks(changed)]),
      createGzip(),
      (compressed: AsyncIterable<Uint8Array>) => seal(compressed, key),
      createWriteStream(join(files.folder, pieceName(pieces)), NEW_FILE),
    );
    changed = [];
  };
  const before =
    files.before !== null && existsSync(files.before) ? await open(files.before) : null;
  const copy = await open(files.copy);
  try {
    for (;;) {
      const now = await readAt(copy, bytes);
      if (now.byteLength === 0) break;
      const was = before === null ? Buffer.alloc(0) : await readAt(before, bytes);
      hash.update(now);
      for (const block of differing(now, was, bytes / BLOCK_BYTES)) {
        changed.push(block);
        if (changed.length === BLOCKS_IN_A_PIECE) await write();
      }
      bytes += now.byteLength;
    }
    if (changed.length > 0) await write();
  } finally {
    await copy.close();
    await before?.close();
  }
  return { bytes, sha256: hash.digest('hex'), pieces };
}

/** In one step: writers go on meanwhile, and do not make it begin again. */
async function copyAsItLies(database: string, to: string): Promise<void> {
  await writeFile(to, '', { mode: 0o600, flag: 'wx' });
  const connection = connect(database, { readonly: true });
  keepBackups(connection);
  try {
    await connection.backup(to, { progress: () => 0x7fff_ffff });
  } finally {
    connection.close();
  }
}

/** Backups that are over: small, and kept until the thread ends. */
const over: unknown[] = [];

/** Node 24 ends the process where a backup's own object of `better-sqlite3` 12 is collected. */
function keepBackups(connection: object): void {
  for (const symbol of Object.getOwnPropertySymbols(connection)) {
    const inner: unknown = Reflect.get(connection, symbol);
    const backup: unknown = inner instanceof Object ? Reflect.get(inner, 'backup') : undefined;
    if (!(inner instanceof Object) || typeof backup !== 'function') continue;
    Reflect.set(inner, 'backup', (...given: unknown[]): unknown => {
      const made: unknown = Reflect.apply(backup, inner, given);
      over.push(made);
      return made;
    });
  }
}

async function readAt(file: FileHandle, position: number): Promise<Buffer> {
  const buffer = Buffer.alloc(AT_ONCE);
  let filled = 0;
  while (filled < AT_ONCE) {
    const { bytesRead } = await file.read(buffer, filled, AT_ONCE - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

function* differing(now: Buffer, was: Buffer, firstIndex: number): Generator<Block> {
  if (now.equals(was)) return;
  for (let from = 0; from < now.byteLength; from += BLOCK_BYTES) {
    const bytes = now.subarray(from, from + BLOCK_BYTES);
    if (!bytes.equals(was.subarray(from, from + BLOCK_BYTES))) {
      yield { index: firstIndex + from / BLOCK_BYTES, bytes: Buffer.from(bytes) };
    }
  }
}
