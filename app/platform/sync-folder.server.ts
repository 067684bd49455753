import { open } from 'node:fs/promises';

/** Brings the names in a folder to the disk: a rename is there only once its folder is. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
