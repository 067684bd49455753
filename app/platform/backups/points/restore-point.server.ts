import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupDependencies } from '../backup-dependencies';
import { BackupFailure } from '../backup-failure';
import type { DatabaseFacts } from '../manifest';
import type { AskPacking } from '../packing-thread.server';
import type { Point } from './point';
import { fetchPieces, listPoints, readPoint, type StoredPoint } from './point-store.server';

/** The newest point of a time or before; undefined where there is none. */
export async function findPoint(
  storage: BackupDependencies['storage'],
  at: Date,
): Promise<StoredPoint | undefined> {
  return (await listPoints(storage)).findLast(({ madeAt }) => madeAt <= at);
}

/**
 * Writes the database as it was at a point to a new file, out of all points of its chain up to it.
 *
 * @param work where their pieces go meanwhile.
 * @throws {BackupFailure} where one of them is missing, or it is not what it was.
 */
export async function restorePoint(
  { storage, keys, ask }: Pick<BackupDependencies, 'storage' | 'keys'> & { ask: AskPacking },
  wanted: StoredPoint,
  { to, work }: { to: string; work: string },
): Promise<{ point: Point; facts: DatabaseFacts }> {
  const chain = (await listPoints(storage)).filter(
    (one) => one.chain.getTime() === wanted.chain.getTime() && one.madeAt <= wanted.madeAt,
  );
  const points: Point[] = [];
  for (const one of chain) points.push(await readPoint(storage, one, keys));
  const point = requireUnbroken(points, wanted);
  const fetched = [];
  for (const [at, point] of points.entries()) {
    const folder = join(work, `point-${at}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await fetchPieces(storage, point, folder);
    fetched.push({ ...point, folder });
  }
  const facts = await ask({ work: 'apply', points: fetched, to, keys });
  return { point, facts };
}

/** @returns the last one. @throws {BackupFailure} where one is missing between two others, or the first. */
function requireUnbroken(points: readonly Point[], wanted: StoredPoint): Point {
  for (const [at, { madeAt, after }] of points.entries()) {
    if (after === (points[at - 1]?.madeAt ?? null)) continue;
    throw new BackupFailure('missing', `What came before the point ${madeAt} is gone.`);
  }
  const last = points.at(-1);
  if (last !== undefined) return last;
  const time = wanted.madeAt.toISOString();
  throw new BackupFailure('missing', `The point ${time} is gone. Use another time.`);
}
