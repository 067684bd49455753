/** Every object of every backup is named below this. */
export const BACKUPS_PREFIX = 'backups/';
const MANIFEST = 'manifest.sealed';
const HASH_DIGITS = 12;
const PART_DIGITS = 6;

/** Names a backup by its time and what is in it: `2026-11-21t05-45-00.123z-1a2b3c4d5e6f`. */
export function backupId(madeAt: Date, sha256: string): string {
  const time = madeAt.toISOString().toLowerCase().replaceAll(':', '-');
  return `${time}-${sha256.slice(0, HASH_DIGITS)}`;
}

/** The time in a backup's name; undefined where the text is none. */
export function madeAtOf(id: string): Date | undefined {
  const found = /^(\d{4}-\d\d-\d\dt)(\d\d)-(\d\d)-(\d\d\.\d{3}z)-[0-9a-f]{12}$/.exec(id);
  if (found === null) return undefined;
  const [, day = '', hours = '', minutes = '', seconds = ''] = found;
  const time = new Date(`${day}${hours}:${minutes}:${seconds}`.toUpperCase());
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** @param number from 1 */
export function partKey(id: string, number: number): string {
  return `${BACKUPS_PREFIX}${id}/${String(number).padStart(PART_DIGITS, '0')}.part`;
}

export function manifestKey(id: string): string {
  return `${BACKUPS_PREFIX}${id}/${MANIFEST}`;
}

/** What the object of this key is; undefined where it is of no backup. */
export function readObjectKey(
  key: string,
): { id: string; madeAt: Date; isManifest: boolean } | undefined {
  const [folder, id = '', name = '', ...more] = key.split('/');
  const madeAt = madeAtOf(id);
  if (`${folder ?? ''}/` !== BACKUPS_PREFIX || madeAt === undefined || more.length > 0)
    return undefined;
  if (name === MANIFEST) return { id, madeAt, isManifest: true };
  return /^\d{6}\.part$/.test(name) ? { id, madeAt, isManifest: false } : undefined;
}
