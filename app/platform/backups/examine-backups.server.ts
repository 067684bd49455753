import { judgeFreshness } from './backup-freshness';
import { BackupFailure } from './backup-failure';
import type { BackupDependencies } from './backup-dependencies';
import { listBackups, readManifest } from './backup-store.server';

export interface Examination {
  /** `none`: there is no key, or no backup yet. `bad`: the newest is too old or does not open. */
  readonly state: 'good' | 'none' | 'bad';
  /** In words for operators: how old the newest is, whether it opens, and what to do. */
  readonly detail: string;
  readonly newest?: Date;
}

/**
 * Whether there is a young backup that could be brought back with the present keys.
 *
 * @throws what the storage throws.
 */
export async function examineBackups(
  dependencies: Pick<BackupDependencies, 'storage' | 'keys'> & { everyHours: number; now: Date },
): Promise<Examination> {
  const { storage, keys, everyHours, now } = dependencies;
  const [newest] = await listBackups(storage);
  const found = newest === undefined ? {} : { newest: newest.madeAt };
  if (keys.length === 0) {
    return {
      ...found,
      state: 'none',
      detail: 'BACKUP_KEY is not set: nothing is backed up. Make one by `openssl rand -base64 32`.',
    };
  }
  if (newest === undefined) return { state: 'none', detail: 'There is no backup yet.' };
  const { fresh, detail } = judgeFreshness({ newest: newest.madeAt, now, everyHours });
  try {
    const { database } = await readManifest(storage, newest.id, keys);
    return {
      ...found,
      state: fresh ? 'good' : 'bad',
      detail: `${detail} The present key opens it: ${database.bytes} bytes, ${database.schema.migrations} migrations.`,
    };
  } catch (error) {
    if (!(error instanceof BackupFailure)) throw error;
    return { ...found, state: 'bad', detail: `${detail} ${error.message}` };
  }
}
