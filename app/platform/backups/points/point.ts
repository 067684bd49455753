import { z } from 'zod';

/** Every object of every point is named below this. */
export const POINTS_PREFIX = 'points/';
const POINT = 'point.sealed';

/** A moment of a chain: the first of one is whole, each later one what changed since the one before. */
export const pointSchema = z.strictObject({
  format: z.literal('cvstomize/point@1'),
  chain: z.iso.datetime(),
  /** Everything committed before this is in it. */
  madeAt: z.iso.datetime(),
  /** The point before; null for the first of a chain. */
  after: z.iso.datetime().nullable(),
  /** Of the whole database file at this moment. */
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pieces: z.number().int().nonnegative(),
});
export type Point = z.infer<typeof pointSchema>;

const named = (time: Date) => time.toISOString().toLowerCase().replaceAll(':', '-');

const folderOf = ({ chain, madeAt }: { chain: Date; madeAt: Date }) =>
  `${POINTS_PREFIX}${named(chain)}/${named(madeAt)}/`;

export const pointKey = (at: { chain: Date; madeAt: Date }) => `${folderOf(at)}${POINT}`;

/**
 * What a piece is called in a folder and below a point's key.
 *
 * @param number from 1
 */
export const pieceName = (number: number) => `${String(number).padStart(6, '0')}.piece`;

/** @param number from 1 */
export const pieceKey = (at: { chain: Date; madeAt: Date }, number: number) =>
  `${folderOf(at)}${pieceName(number)}`;

/** What the object of a key is of; undefined where it is of no point. */
export function readPointKey(
  key: string,
): { chain: Date; madeAt: Date; isWhole: boolean } | undefined {
  const found = /^points\/([^/]+)\/([^/]+)\/(\d{6}\.piece|point\.sealed)$/.exec(key);
  if (found === null) return undefined;
  const [chain, madeAt] = [timeOf(found[1] ?? ''), timeOf(found[2] ?? '')];
  if (chain === undefined || madeAt === undefined) return undefined;
  return { chain, madeAt, isWhole: found[3] === POINT };
}

function timeOf(name: string): Date | undefined {
  const found = /^(\d{4}-\d\d-\d\dt\d\d)-(\d\d)-(\d\d\.\d{3}z)$/.exec(name);
  if (found === null) return undefined;
  const time = new Date(`${found[1]}:${found[2]}:${found[3]}`.toUpperCase());
  return Number.isNaN(time.getTime()) ? undefined : time;
}
