import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import { openFolderStorage } from './folder-storage.server';
import type { ObjectStorage } from './object-storage';
import { restAfterFailure } from './rest-after-failure';
import { openTigrisStorage } from './tigris-storage.server';

/** The store that is configured; a folder where none is. Reaches for nothing yet. */
export function openStorage(
  config: Pick<Config, 'objectStore' | 'storageFolder'>,
  clock: Clock,
): ObjectStorage {
  return config.objectStore === undefined
    ? openFolderStorage(config.storageFolder)
    : restAfterFailure(openTigrisStorage(config.objectStore, { clock }), { clock });
}
