import { InvalidEnvironment } from '~/platform/config/environment';
import { DiskFull } from '~/platform/disk/watch-disk.server';
import { FULL_BELOW_BYTES, readDiskSpaceSync } from '~/platform/disk/disk-space.server';
import { whyNotWritable } from '~/platform/disk/why-not-writable.server';

const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is taken. Stop what uses it, or set PORT, or METRICS_PORT, to another one.',
  EACCES: 'This user may not write the data folder, or listen on this port.',
};

/**
 * Why the process does not start, in lines an operator can act on.
 *
 * @param dataFolder looked at too: what SQLite says of a full or read-only disk names neither.
 */
export function explainFailedStart(error: unknown, dataFolder: string | undefined): string {
  if (error instanceof InvalidEnvironment) return `CVstomize cannot start.\n${error.message}`;
  if (!(error instanceof Error)) return 'CVstomize cannot start.';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const advice = dataFolder === undefined ? undefined : adviceOnDisk(dataFolder);
  return [`CVstomize cannot start: ${error.message}`, advice ?? ADVICE[code] ?? []]
    .flat()
    .join('\n');
}

function adviceOnDisk(folder: string): string | undefined {
  try {
    const space = readDiskSpaceSync(folder);
    if (space.freeBytes < FULL_BELOW_BYTES) {
      return `${new DiskFull(space).message}. Make room, or give it a larger disk.`;
    }
    const unwritable = whyNotWritable(folder);
    return unwritable === undefined ? undefined : `The data folder ${folder} ${unwritable}`;
  } catch {
    return undefined;
  }
}
