import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { backupDependenciesOf } from '~/platform/backups/backup-dependencies';
import { importIntoLitefs } from '~/platform/backups/import-into-litefs.server';
import { findBackup, restoreBackup } from '~/platform/backups/restore-backup.server';
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
  const { id } = await findBackup(storage, at);
  const signal = untilInterrupted();
  const restoreTo = (file: string, overwrite: boolean) =>
    restoreBackup(parts, id, { to: file, force: overwrite, now: systemClock() }, signal);

  if (to !== undefined) {
    const { manifest, setAside } = await restoreTo(to, force);
    await writeResult(
      { ...manifest, restoredTo: resolve(to), setAside: setAside ?? null },
      options.out,
    );
    return;
  }
  const url = litefs ?? '';
  const manifest = await inWorkFolder(parts.workFolder, async (folder) => {
    const file = join(folder, DATABASE_NAME);
    const restored = await restoreTo(file, false);
    await importIntoLitefs(
      file,
      restored.manifest.database,
      { url, name: DATABASE_NAME, force, workFile: join(folder, 'exported') },
      signal,
    );
    return restored.manifest;
  });
  await writeResult({ ...manifest, importedInto: url }, options.out);
}
