import { existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { connect } from '#db/connection';
import { syncFolder } from '~/platform/sync-folder.server';
import { BackupFailure } from './backup-failure';
import type { BackupDependencies } from './backup-dependencies';
import { listBackups, readManifest, type StoredBackup } from './backup-store.server';
import { readBack } from './make-backup.server';
import type { Manifest } from './manifest';
import { inPackingThread } from './packing-thread.server';

/** What SQLite keeps beside a database; left there, it would be played into another one. */
const COMPANIONS = ['-wal', '-shm', '-journal'];

/**
 * The newest backup, or the newest of those made at or before a time.
 *
 * @throws {BackupFailure} `missing`, naming the oldest there is.
 */
export async function findBackup(
  storage: BackupDependencies['storage'],
  at: Date | undefined,
): Promise<StoredBackup> {
  const backups = await listBackups(storage);
  const found = backups.find(({ madeAt }) => at === undefined || madeAt <= at);
  if (found !== undefined) return found;
  const oldest = backups.at(-1);
  throw new BackupFailure(
    'missing',
    oldest === undefined
      ? `There is no backup in this store (${storage.name}).`
      : `There is no backup of ${at?.toISOString() ?? 'that time'} or before. The oldest is of ${oldest.madeAt.toISOString()}.`,
  );
}

/** Where a database is brought back to. */
export interface RestoreTarget {
  readonly to: string;
  /** Sets a database that is there aside, under a name that is returned. */
  readonly force: boolean;
  readonly now: Date;
}

/**
 * Brings a backup back as a database file.
 *
 * @throws {BackupFailure} `refused` where something is in the way or in use, or as `readBack` does.
 */
export async function restoreBackup(
  { storage, keys }: Pick<BackupDependencies, 'storage' | 'keys'>,
  id: string,
  target: RestoreTarget,
  signal: AbortSignal,
): Promise<{ manifest: Manifest; setAside: string | undefined }> {
  const { brought, setAside } = await restoreInto(target, async (restored) => {
    const manifest = await readManifest(storage, id, keys);
    await inPackingThread(signal, (ask) =>
      readBack({ storage, keys, ask, signal }, manifest, restored),
    );
    return manifest;
  });
  return { manifest: brought, setAside };
}

/**
 * Has a database written and puts it into place. Nothing is at `to` until all of it was read,
 * verified and on the disk.
 *
 * @param bring writes the database to a new file; it may use the folder that file is in.
 * @throws {BackupFailure} `refused` where something is in the way or in use.
 */
export async function restoreInto<T>(
  { to, force, now }: RestoreTarget,
  bring: (file: string, work: string) => Promise<T>,
): Promise<{ brought: T; setAside: string | undefined }> {
  const inTheWay = filesOf(to).filter((file) => existsSync(file));
  if (inTheWay.length > 0 && !force) {
    throw new BackupFailure(
      'refused',
      `${inTheWay.join(', ')} is there already. Stop what uses it and give --force to set it aside, or restore to another file.`,
    );
  }
  const folder = dirname(to);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Beside it, so that putting it into place is one step.
  const work = await mkdtemp(join(folder, `.${basename(to)}-restoring-`));
  try {
    const restored = join(work, 'database');
    const brought = await bring(restored, work);
    const setAside = inTheWay.length > 0 ? await setDatabaseAside(to, now) : undefined;
    // Unlike a rename, this fails where a file appeared meanwhile.
    await link(restored, to);
    await syncFolder(folder);
    return { brought, setAside };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const filesOf = (database: string): string[] => [
  database,
  ...COMPANIONS.map((suffix) => `${database}${suffix}`),
];

/** Renames a database with all that belongs to it. @returns what it is called now. */
async function setDatabaseAside(database: string, now: Date): Promise<string> {
  refuseIfInUse(database);
  const time = now.toISOString().toLowerCase().replaceAll(':', '-');
  const aside = `${database}.replaced-${time}`;
  for (const suffix of ['', ...COMPANIONS]) {
    if (existsSync(`${database}${suffix}`)) {
      await rename(`${database}${suffix}`, `${aside}${suffix}`);
    }
  }
  return aside;
}

/** SQLite lets go of the write-ahead log only where nobody else has the database open. */
function refuseIfInUse(database: string): void {
  if (!existsSync(database)) return;
  let connection: ReturnType<typeof connect> | undefined;
  try {
    connection = connect(database, { readonly: false });
    connection.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    // A database that cannot be read may well be why it is being replaced.
    if (!/^SQLITE_BUSY|^SQLITE_LOCKED/.test((error as { code?: string }).code ?? '')) return;
    throw new BackupFailure('refused', `${database} is in use. Stop the server first.`, {
      cause: error,
    });
  } finally {
    connection?.close();
  }
}
