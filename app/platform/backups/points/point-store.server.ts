import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupObjects } from '../backup-dependencies';
import { BackupFailure } from '../backup-failure';
import type { BackupKey } from '../backup-key';
import { sealText, unsealText } from '../sealed-text';
import {
  pieceKey,
  pieceName,
  pointKey,
  pointSchema,
  POINTS_PREFIX,
  readPointKey,
  type Point,
} from './point';

const SEALED = { contentType: 'application/octet-stream' } as const;

/** A point in the store, by its times alone. */
export interface StoredPoint {
  readonly chain: Date;
  readonly madeAt: Date;
}

/** Points that are whole, the oldest first. */
export async function listPoints(storage: BackupObjects): Promise<StoredPoint[]> {
  const found: StoredPoint[] = [];
  for await (const { key } of storage.list(POINTS_PREFIX)) {
    const object = readPointKey(key);
    if (object?.isWhole === true) found.push({ chain: object.chain, madeAt: object.madeAt });
  }
  return found.sort((a, b) => a.madeAt.getTime() - b.madeAt.getTime());
}

/** Puts the pieces of a folder, then what makes a point of them. */
export async function putPoint(
  storage: BackupObjects,
  point: Point,
  folder: string,
  key: BackupKey,
): Promise<void> {
  const at = timesOf(point);
  for (let number = 1; number <= point.pieces; number += 1) {
    await storage.put(
      pieceKey(at, number),
      new Uint8Array(await readFile(join(folder, pieceName(number)))),
      SEALED,
    );
  }
  await storage.put(pointKey(at), await sealText(JSON.stringify(point), key), SEALED);
}

/** @throws {BackupFailure} `missing`, `wrong_key` or `damaged`. */
export async function readPoint(
  storage: BackupObjects,
  at: StoredPoint,
  keys: readonly BackupKey[],
): Promise<Point> {
  const object = await storage.get(pointKey(at));
  if (object === undefined) throw gone(at);
  const parsed = pointSchema.safeParse(JSON.parse(await unsealText(object.bytes, keys)));
  if (parsed.success && parsed.data.madeAt === at.madeAt.toISOString()) return parsed.data;
  throw new BackupFailure(
    'unknown_form',
    `The point ${at.madeAt.toISOString()} is of another form.`,
  );
}

/** Writes the pieces of a point into a folder. @throws {BackupFailure} `missing` */
export async function fetchPieces(
  storage: BackupObjects,
  point: Point,
  folder: string,
): Promise<void> {
  const at = timesOf(point);
  for (let number = 1; number <= point.pieces; number += 1) {
    const piece = await storage.get(pieceKey(at, number));
    if (piece === undefined) throw gone(at);
    await writeFile(join(folder, pieceName(number)), piece.bytes, { mode: 0o600 });
  }
}

/** Removes chains whose newest point is of before a time, and what was never finished. */
export async function removeOldChains(storage: BackupObjects, before: Date): Promise<number> {
  const newest = new Map<number, number>();
  const keys: { key: string; chain: number }[] = [];
  for await (const { key } of storage.list(POINTS_PREFIX)) {
    const object = readPointKey(key);
    if (object === undefined) continue;
    const chain = object.chain.getTime();
    keys.push({ key, chain });
    newest.set(chain, Math.max(newest.get(chain) ?? 0, object.madeAt.getTime()));
  }
  const old = keys.filter(({ chain }) => (newest.get(chain) ?? 0) < before.getTime());
  for (const { key } of old) await storage.remove(key);
  return old.length;
}

const timesOf = ({ chain, madeAt }: Point): StoredPoint => ({
  chain: new Date(chain),
  madeAt: new Date(madeAt),
});

const gone = ({ madeAt }: StoredPoint) =>
  new BackupFailure(
    'missing',
    `The point ${madeAt.toISOString()} is not whole. Use an earlier time.`,
  );
