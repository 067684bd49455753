import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import {
  backupDependenciesOf,
  type BackupDependencies,
} from '~/platform/backups/backup-dependencies';
import { importIntoLitefs } from '~/platform/backups/import-into-litefs.server';
import type { DatabaseFacts } from '~/platform/backups/manifest';
import { inPackingThread } from '~/platform/backups/packing-thread.server';
import { findPoint, restorePoint } from '~/platform/backups/points/restore-point.server';
import {
  findBackup,
  restoreBackup,
  restoreInto,
  type RestoreTarget,
} from '~/platform/backups/restore-backup.server';
import { inWorkFolder } from '~/platform/backups/work-folder.server';
import { systemClock } from '~/platform/clock';
import { DATABASE_NAME, readConfig } from '~/platform/config/environment';
import { findBackupKeys } from '~/platform/config/load-secrets.server';
import { openStorage } from '~/platform/storage/open-storage.server';
import { untilInterrupted } from '../until-interrupted';
import { writeResult } from '../write-output.server';

interface RestoreOptions {
  at?: Date;
  to?: string;
  litefs?: string;
  force?: boolean;
  out?: string;
}

/** `restore`: brings a backup back as a file, or into a LiteFS cluster. @throws {BackupFailure} */
export async function restore(options: RestoreOptions, command: Command): Promise<void> {
  const { at, to, litefs, force = false } = options;
  if ((to === undefined) === (litefs === undefined)) {
    command.error('error: say where to, by either --to <file> or --litefs <url>');
  }
  const config = readConfig(process.env);
  const storage = openStorage(config, systemClock);
  const keys = findBackupKeys(config);
  const parts = backupDependenciesOf({ ...config, backups: { keys } }, storage);
  const signal = untilInterrupted();
  const bring = await chooseSource(parts, at, signal);

  if (to !== undefined) {
    const { source, setAside } = await bring({ to, force, now: systemClock() });
    await writeResult(
      { ...source, restoredTo: resolve(to), setAside: setAside ?? null },
      options.out,
    );
    return;
  }
  const url = litefs ?? '';
  const source = await inWorkFolder(parts.workFolder, async (folder) => {
    const file = join(folder, DATABASE_NAME);
    const restored = await bring({ to: file, force: false, now: systemClock() });
    await importIntoLitefs(
      file,
      restored.source.database,
      { url, name: DATABASE_NAME, force, workFile: join(folder, 'exported') },
      signal,
    );
    return restored.source;
  });
  await writeResult({ ...source, importedInto: url }, options.out);
}

type Bring = (
  target: RestoreTarget,
) => Promise<{ source: { database: DatabaseFacts }; setAside: string | undefined }>;

/**
 * What is brought back: without a time the newest backup; with one the newest point or backup of
 * that time or before, whichever is nearer to it.
 */
async function chooseSource(
  parts: BackupDependencies,
  at: Date | undefined,
  signal: AbortSignal,
): Promise<Bring> {
  const { storage, keys } = parts;
  const point = at && (await findPoint(storage, at));
  const backup = await findBackup(storage, at).catch((error: unknown) => {
    if (point === undefined) throw error;
    return undefined;
  });
  if (point !== undefined && (backup === undefined || point.madeAt > backup.madeAt)) {
    return async (target) => {
      const { brought, setAside } = await restoreInto(target, (file, work) =>
        inPackingThread(signal, (ask) =>
          restorePoint({ storage, keys, ask }, point, { to: file, work }),
        ),
      );
      return { source: { ...brought.point, database: brought.facts }, setAside };
    };
  }
  const id = backup?.id ?? '';
  return async (target) => {
    const { manifest, setAside } = await restoreBackup(parts, id, target, signal);
    return { source: manifest, setAside };
  };
}
