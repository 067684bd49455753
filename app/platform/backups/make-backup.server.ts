import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Clock } from '~/platform/clock';
import { BackupFailure } from './backup-failure';
import type { BackupObjects, BackupDependencies } from './backup-dependencies';
import {
  fetchParts,
  listBackups,
  putManifest,
  putParts,
  readManifest,
  removeBackup,
  removeUnfinished,
} from './backup-store.server';
import { differencesFrom, type DatabaseFacts, type Manifest } from './manifest';
import { backupId } from './object-names';
import { inPackingThread, type AskPacking } from './packing-thread.server';
import { backupsToRemove } from './retention';
import { inWorkFolder } from './work-folder.server';
import { HOUR_MS } from '../durations';

/** What is put but was never finished is looked after for this long. */
const UNFINISHED_KEPT_MS = 48 * HOUR_MS;

export interface MadeBackup {
  readonly manifest: Manifest;
  /** The ids of those that were no longer needed. */
  readonly removed: readonly string[];
}

/**
 * Backs a database up while it is written to: copies it, seals the copy, puts it, reads back what
 * was put, and only then makes a backup of it and removes those no longer needed. Uses constant
 * memory, and a thread of its own for everything that takes long.
 *
 * @throws {BackupFailure} `no_key`, or `damaged` where the database or what was read back is.
 * @throws what the storage throws; a later call starts anew, and nothing counts as a backup meanwhile.
 */
export async function makeBackup(
  dependencies: BackupDependencies & {
    database: string;
    instance: string;
    clock: Clock;
    log: Logger;
  },
  signal: AbortSignal,
): Promise<MadeBackup> {
  const { storage, keys, workFolder, database, instance, clock, log } = dependencies;
  const [key] = keys;
  if (key === undefined) {
    throw new BackupFailure(
      'no_key',
      'BACKUP_KEY is not set, and nothing is backed up without: it would leave this machine readable by anybody. Make one by `openssl rand -base64 32`.',
    );
  }
  await storage.check();
  const manifest = await inWorkFolder(workFolder, (folder) =>
    inPackingThread(signal, async (ask) => {
      const madeAt = clock();
      const sealedFile = join(folder, 'sealed');
      const facts = await ask({ work: 'pack', database, to: sealedFile, key });
      const id = backupId(madeAt, facts.sha256);
      const sealed = await putParts(storage, id, sealedFile, { signal });
      await rm(sealedFile);
      const made: Manifest = {
        format: 'cvstomize/backup@1',
        id,
        madeAt: madeAt.toISOString(),
        madeBy: instance,
        database: facts,
        sealed,
      };
      await readBack({ storage, keys, ask, signal }, made, join(folder, 'read-back'));
      signal.throwIfAborted();
      await putManifest(storage, made, key);
      return readManifest(storage, id, keys);
    }),
  );
  return { manifest, removed: await tidy(storage, clock(), log) };
}

/**
 * Reads a backup back and compares it with what was written down of it.
 *
 * @throws {BackupFailure} saying in what it is not what it was.
 */
export async function verifyBackup(
  { storage, keys, workFolder }: BackupDependencies,
  id: string,
  signal: AbortSignal,
): Promise<Manifest> {
  const manifest = await readManifest(storage, id, keys);
  await inWorkFolder(workFolder, (folder) =>
    inPackingThread(signal, (ask) =>
      readBack({ storage, keys, ask, signal }, manifest, join(folder, 'read-back')),
    ),
  );
  return manifest;
}

/**
 * Writes the database of a backup to a new file.
 *
 * @throws {BackupFailure} where it is not what was written down of it; there is then no such file.
 */
export async function readBack(
  {
    storage,
    keys,
    ask,
    signal,
  }: Pick<BackupDependencies, 'storage' | 'keys'> & { ask: AskPacking; signal: AbortSignal },
  manifest: Manifest,
  to: string,
): Promise<DatabaseFacts> {
  const sealed = `${to}.sealed`;
  try {
    await fetchParts(storage, manifest, sealed, signal);
    const facts = await ask({ work: 'unpack', sealed, to, keys });
    const differences = differencesFrom(manifest.database, facts);
    if (differences.length === 0) return facts;
    await rm(to, { force: true });
    throw new BackupFailure(
      'damaged',
      `Backup ${manifest.id} is not what it was. ${differences.slice(0, 5).join(' ')}`,
    );
  } finally {
    await rm(sealed, { force: true });
  }
}

/** A new backup is good whether or not old ones could be removed: the next one tries again. */
async function tidy(storage: BackupObjects, now: Date, log: Logger): Promise<string[]> {
  const removed: string[] = [];
  try {
    for (const { id } of backupsToRemove(await listBackups(storage))) {
      await removeBackup(storage, id);
      removed.push(id);
    }
    await removeUnfinished(storage, new Date(now.getTime() - UNFINISHED_KEPT_MS));
  } catch (error) {
    log.warn({ err: error }, 'old backups could not be removed');
  }
  return removed;
}
