import {
  describeDiskSpace,
  FULL_BELOW_BYTES,
  readDiskSpace,
  type DiskSpace,
} from './disk-space.server';

export interface DiskWatch {
  /** Looks at the disk. @throws {DiskFull} where too little is left. */
  check(): Promise<void>;
  /** What the last look found; undefined before the first. */
  space(): DiskSpace | undefined;
}

/** Hardly anything can be saved any more. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull';

  constructor(space: DiskSpace) {
    super(`The disk of DATA_FOLDER is full: ${describeDiskSpace(space)}`);
  }
}

/** @param folder on the disk in question. @param read for tests. */
export function watchDisk(folder: string, read = readDiskSpace): DiskWatch {
  let found: DiskSpace | undefined;
  return {
    async check() {
      found = await read(folder);
      if (found.freeBytes < FULL_BELOW_BYTES) throw new DiskFull(found);
    },
    space: () => found,
  };
}
