import { existsSync } from 'node:fs';
import { openDatabase, openReadOnly, type Database } from '#db/client';
import {
  compareStore,
  repairStore,
  type StoreComparison,
} from '~/features/generation/compare-store.server';
import { systemClock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import { openStorage } from '~/platform/storage/open-storage.server';
import type { Finding } from '../finding';

/**
 * Whether every resume has its PDF in the store, and every PDF there a resume. With `repair`, jobs
 * that mend it are left for the server.
 */
export async function checkStoredPdfs(
  config: Config,
  { repair }: { repair: boolean },
): Promise<Omit<Finding, 'name'>> {
  if (!existsSync(config.databaseFile)) return { state: 'missing', detail: 'No resumes yet' };
  const open = repair ? openDatabase : openReadOnly;
  const database: Database = open(config.databaseFile);
  try {
    const now = systemClock();
    const storage = openStorage(config, systemClock);
    const found = await compareStore({ read: database.read, storage }, now);
    const sound = found.missing.length + found.stray.length === 0;
    if (sound) return { state: 'ok', detail: describe(found) };
    if (!repair) {
      return {
        state: 'failed',
        detail: `${describe(found)}; \`cvstomize doctor --repair\` mends it, and downloads work meanwhile`,
      };
    }
    repairStore(database, found, now);
    return { state: 'ok', detail: `${describe(found)}; the running server mends it now` };
  } finally {
    database.close();
  }
}

function describe({ kept, onTheirWay, missing, stray }: StoreComparison): string {
  const parts = [`${kept} in the store`];
  if (onTheirWay.length > 0) parts.push(`${onTheirWay.length} waiting to be stored`);
  if (missing.length > 0) parts.push(`${missing.length} missing there`);
  if (stray.length > 0) parts.push(`${stray.length} there that belong to no resume`);
  return parts.join(', ');
}
