import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { knownMigrations, requireCompatible } from '~/platform/database/schema-state.server';
import { describeDiskSpace, readDiskSpaceSync } from '~/platform/disk/disk-space.server';
import { whyNotWritable } from '~/platform/disk/why-not-writable.server';
import { watchDisk } from '~/platform/disk/watch-disk.server';
import type { Finding } from '../finding';
import { lookAtDatabase } from './look-at-database';
import { migrationsFolder } from './migrate';

type Found = Omit<Finding, 'name'>;

/** Whether the folder can be written, or made. @throws {Error} with the reason where it cannot. */
export async function checkFolder(folder: string): Promise<Found> {
  const path = resolve(folder);
  const nearest = nearestThere(path);
  if (!statSync(nearest).isDirectory()) throw new Error(`${nearest} is not a folder`);
  const unwritable = whyNotWritable(nearest);
  if (unwritable !== undefined) throw new Error(`${nearest} ${unwritable}`);
  return nearest === path
    ? { state: 'ok', detail: path }
    : { state: 'missing', detail: `${path} will be made on the first start` };
}

/** Whether there is room to save anything. @throws {DiskFull} */
export async function checkDisk(folder: string): Promise<Found> {
  const nearest = nearestThere(resolve(folder));
  await watchDisk(nearest).check();
  return { state: 'ok', detail: describeDiskSpace(readDiskSpaceSync(nearest)) };
}

/**
 * Whether the database has the schema of this program, or one it can work with.
 *
 * @throws {Refusal} where it cannot be read. @throws {DatabaseTooNew}
 */
export async function checkDatabase(file: string): Promise<Found> {
  if (!existsSync(file)) {
    return {
      state: 'missing',
      detail: `${resolve(file)} will be made on the first start, or by \`cvstomize migrate\``,
    };
  }
  const known = knownMigrations(migrationsFolder());
  const had = lookAtDatabase(file);
  requireCompatible(had, known);
  if (had.newest > known.newest) {
    const detail = `${resolve(file)} has had ${had.applied} migrations, this program knows ${known.count}: a newer release only added to it, and this one works without`;
    return { state: 'ok', detail };
  }
  return had.newest === known.newest
    ? { state: 'ok', detail: `${resolve(file)}, ${had.applied} migrations` }
    : {
        state: 'failed',
        detail: `${resolve(file)} has ${had.applied} of ${known.count} migrations; run \`cvstomize migrate\``,
      };
}

function nearestThere(path: string): string {
  let nearest = path;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  return nearest;
}
