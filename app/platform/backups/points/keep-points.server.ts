import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HOUR_MS } from '~/platform/durations';
import type { Clock } from '~/platform/clock';
import type { BackupDependencies } from '../backup-dependencies';
import { inPackingThread } from '../packing-thread.server';
import { inWorkFolder } from '../work-folder.server';
import type { Point } from './point';
import { putPoint, removeOldChains } from './point-store.server';

/** How long one can go back to any minute. */
const KEPT_MS = 48 * HOUR_MS;
const COPY = 'last-point.sqlite';

export interface PointKeeper {
  /**
   * Keeps what changed since the last point. The first of a chain is the whole database; a chain is
   * begun by each process, and each period.
   *
   * @returns undefined where nothing changed.
   */
  keep(signal: AbortSignal): Promise<Point | undefined>;
}

/** @param parts.everyHours how long a chain is; a restore reads all of one. */
export function openPointKeeper(
  parts: BackupDependencies & { database: string; everyHours: number; clock: Clock },
): PointKeeper {
  const { storage, keys, workFolder, database, everyHours, clock } = parts;
  const copy = join(workFolder, COPY);
  let chain: Date | undefined;
  let last: Date | undefined;

  const isOver = (now: Date) =>
    chain === undefined || now.getTime() - chain.getTime() >= everyHours * HOUR_MS;

  async function keep(signal: AbortSignal): Promise<Point | undefined> {
    const [key] = keys;
    if (key === undefined) return undefined;
    const madeAt = clock();
    const begins = isOver(madeAt);
    if (begins) await removeOldChains(storage, new Date(madeAt.getTime() - KEPT_MS));
    return inWorkFolder(workFolder, async (folder) => {
      const next = join(folder, COPY);
      const packed = await inPackingThread(signal, (ask) =>
        ask({
          ...{ work: 'point', database, key },
          files: { copy: next, before: begins ? null : copy, folder },
        }),
      );
      if (packed.pieces === 0) return undefined;
      const started = begins ? madeAt : (chain ?? madeAt);
      const point: Point = {
        format: 'cvstomize/point@1',
        chain: started.toISOString(),
        madeAt: madeAt.toISOString(),
        after: begins ? null : (last?.toISOString() ?? null),
        ...packed,
      };
      // Until it is put, the next one is told from the one before.
      await putPoint(storage, point, folder, key);
      await rm(copy, { force: true });
      await rename(next, copy);
      [chain, last] = [started, madeAt];
      return point;
    });
  }
  return { keep };
}
