import { open } from 'node:fs/promises';
import { BackupFailure } from './backup-failure';
import type { BackupKey } from './backup-key';
import type { BackupObjects } from './backup-dependencies';
import { manifestSchema, type Manifest } from './manifest';
import { BACKUPS_PREFIX, manifestKey, partKey, readObjectKey } from './object-names';
import { sealText, unsealText } from './sealed-text';

/** Small enough to be held in memory, large enough that a big database is some hundred objects. */
const PART_BYTES = 8 * 1024 * 1024;
const SEALED = { contentType: 'application/octet-stream' } as const;

/** A good backup: it was read back before its manifest was put. */
export interface StoredBackup {
  readonly id: string;
  readonly madeAt: Date;
}

/** Good backups, the newest first. */
export async function listBackups(storage: BackupObjects): Promise<StoredBackup[]> {
  const found: StoredBackup[] = [];
  for await (const { key } of storage.list(BACKUPS_PREFIX)) {
    const object = readObjectKey(key);
    if (object?.isManifest === true) found.push({ id: object.id, madeAt: object.madeAt });
  }
  return found.sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
}

/** Puts a sealed file in parts; without a manifest they are no backup yet. */
export async function putParts(
  storage: BackupObjects,
  id: string,
  sealedFile: string,
  { signal, partBytes = PART_BYTES }: { signal: AbortSignal; partBytes?: number },
): Promise<Manifest['sealed']> {
  const file = await open(sealedFile, 'r');
  try {
    const { size: bytes } = await file.stat();
    const parts = Math.ceil(bytes / partBytes);
    for (let number = 1; number <= parts; number += 1) {
      signal.throwIfAborted();
      const at = (number - 1) * partBytes;
      const part = new Uint8Array(Math.min(partBytes, bytes - at));
      const { bytesRead } = await file.read(part, 0, part.byteLength, at);
      if (bytesRead !== part.byteLength) throw new Error('The sealed file changed under the hand');
      await storage.put(partKey(id, number), part, SEALED);
    }
    return { bytes, parts };
  } finally {
    await file.close();
  }
}

/**
 * Writes the parts of a backup to a new file, in the order they were cut.
 *
 * @throws {BackupFailure} `damaged` where a part is gone or the size is another one.
 */
export async function fetchParts(
  storage: BackupObjects,
  { id, sealed }: Pick<Manifest, 'id' | 'sealed'>,
  to: string,
  signal: AbortSignal,
): Promise<void> {
  const file = await open(to, 'wx', 0o600);
  let bytes = 0;
  try {
    for (let number = 1; number <= sealed.parts; number += 1) {
      signal.throwIfAborted();
      const part = await storage.get(partKey(id, number));
      if (part === undefined) {
        throw new BackupFailure(
          'damaged',
          `Part ${number} of ${sealed.parts} of backup ${id} is gone. Use another backup.`,
        );
      }
      await file.writeFile(part.bytes);
      bytes += part.bytes.byteLength;
    }
  } finally {
    await file.close();
  }
  if (bytes !== sealed.bytes) {
    throw new BackupFailure(
      'damaged',
      `Backup ${id} has ${bytes} bytes instead of ${sealed.bytes}. Use another backup.`,
    );
  }
}

/** Makes a backup of the parts that were put and read back. */
export async function putManifest(
  storage: BackupObjects,
  manifest: Manifest,
  key: BackupKey,
): Promise<void> {
  const sealed = await sealText(JSON.stringify(manifest), key);
  await storage.put(manifestKey(manifest.id), sealed, SEALED);
}

/**
 * What a backup holds; that it can be read shows that the keys open it.
 *
 * @throws {BackupFailure} `missing`, `wrong_key`, `damaged` or `unknown_form`.
 */
export async function readManifest(
  storage: BackupObjects,
  id: string,
  keys: readonly BackupKey[],
): Promise<Manifest> {
  const object = await storage.get(manifestKey(id));
  if (object === undefined) throw new BackupFailure('missing', `There is no backup ${id}.`);
  const text = await unsealText(object.bytes, keys);
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (!parsed.success) {
    throw new BackupFailure('unknown_form', `The manifest of backup ${id} is of another form.`);
  }
  if (parsed.data.id !== id) {
    throw new BackupFailure(
      'damaged',
      `What is kept as backup ${id} is really backup ${parsed.data.id}: somebody moved it.`,
    );
  }
  return parsed.data;
}

/** The manifest goes first: a backup that is half gone is none. */
export async function removeBackup(storage: BackupObjects, id: string): Promise<void> {
  await storage.remove(manifestKey(id));
  const keys: string[] = [];
  for await (const { key } of storage.list(`${BACKUPS_PREFIX}${id}/`)) keys.push(key);
  for (const key of keys) await storage.remove(key);
}

/**
 * Removes the parts of backups that were never finished.
 *
 * @param before so long ago that none of them is still being made.
 */
export async function removeUnfinished(storage: BackupObjects, before: Date): Promise<number> {
  const good = new Set((await listBackups(storage)).map(({ id }) => id));
  const unfinished: string[] = [];
  for await (const { key } of storage.list(BACKUPS_PREFIX)) {
    const object = readObjectKey(key);
    if (object === undefined || good.has(object.id) || object.madeAt >= before) continue;
    unfinished.push(key);
  }
  for (const key of unfinished) await storage.remove(key);
  return unfinished.length;
}
