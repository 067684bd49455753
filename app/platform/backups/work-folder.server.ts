import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY_MS } from '../durations';

/** Longer than any backup takes. */
const ABANDONED_AFTER_MS = DAY_MS;

/**
 * Runs `work` with a folder that only this user can enter and that is gone afterwards. What a
 * process that died left in such a folder is removed by a later call.
 *
 * @param parent made when needed; plain copies of the database lie below it for moments.
 */
export async function inWorkFolder<T>(
  parent: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await sweep(parent);
  const folder = await mkdtemp(join(parent, 'work-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sweep(parent: string): Promise<void> {
  const oldest = Date.now() - ABANDONED_AFTER_MS;
  for (const name of await readdir(parent)) {
    if (!name.startsWith('work-')) continue;
    const path = join(parent, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && found.mtimeMs < oldest) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
