import { statfsSync, type StatsFs } from 'node:fs';
import { statfs } from 'node:fs/promises';

/** What is left of the disk a folder is on. */
export interface DiskSpace {
  /** What this user may still write. */
  readonly freeBytes: number;
  readonly sizeBytes: number;
}

/** A disk with less left is full: a transaction, a PDF and a log line still fit, a copy does not. */
export const FULL_BELOW_BYTES = 64 * 1024 * 1024;

/** @throws {NodeJS.ErrnoException} where the folder is not there. */
export async function readDiskSpace(folder: string): Promise<DiskSpace> {
  return spaceOf(await statfs(folder));
}

export const readDiskSpaceSync = (folder: string): DiskSpace => spaceOf(statfsSync(folder));

/** In a person's words, e.g. `12 MB of 3072 MB free`. */
export function describeDiskSpace({ freeBytes, sizeBytes }: DiskSpace): string {
  const megabytes = (bytes: number) => Math.floor(bytes / 1024 ** 2);
  return `${megabytes(freeBytes)} MB of ${megabytes(sizeBytes)} MB free`;
}

const spaceOf = ({ bavail, blocks, bsize }: StatsFs): DiskSpace => ({
  freeBytes: bavail * bsize,
  sizeBytes: blocks * bsize,
});
